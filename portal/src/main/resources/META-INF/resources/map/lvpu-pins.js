// Results as pins that gather into clusters. Every pin, cluster and popup is reached by keyboard.
let clustering;

// The plug-in is a classic script that hangs itself on Leaflet's global name, so it cannot be imported.
const clusters = () => clustering ??= new Promise((done, failed) => {
  const script = Object.assign(document.createElement('script'), { src: '/map/cluster/leaflet.markercluster.js', onload: done, onerror: () => { clustering = undefined; failed(new Error('clusters')); } });
  document.head.append(script);
});

export function pins(L, map, { still, texts, lit }) {
  const markers = new Map();
  let group;
  let shown = 0;

  async function layer() {
    await clusters();
    if (group) return group;
    group = L.markerClusterGroup({
      animate: !still, showCoverageOnHover: false, maxClusterRadius: 80, spiderfyDistanceMultiplier: 1.4,
      iconCreateFunction: cluster => {
        const count = cluster.getChildCount();
        const size = count < 10 ? 34 : count < 100 ? 38 : 44;
        const icon = document.createElement('span');
        icon.textContent = String(count);
        const words = Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: texts.cluster ?? '' });
        const both = document.createElement('span');
        both.append(icon, words);
        return L.divIcon({ className: 'map-cluster', html: both, iconSize: [size, size] });
      },
    }).addTo(map);
    group.on('clusterkeypress', event => {
      if (event.originalEvent.key !== 'Enter') return;
      const cluster = event.layer;
      if (map.getZoom() >= map.getMaxZoom() || cluster.getBounds().getNorthEast().equals(cluster.getBounds().getSouthWest())) cluster.spiderfy();
      else cluster.zoomToBounds({ padding: [30, 30] });
      map.getContainer().focus();
    });
    return group;
  }

  function popup(point) {
    const box = document.createElement('div');
    const link = Object.assign(document.createElement('a'), { href: point.url, textContent: point.name });
    if (point.kind !== 'district') link.setAttribute('router-ignore', '');
    const note = Object.assign(document.createElement('div'), { className: 'small muted', textContent: point.place });
    box.append(link, note);
    return box;
  }

  function marker(point) {
    const pin = L.marker([point.lat, point.lon], { keyboard: true, icon: L.divIcon({ className: 'map-pin', iconSize: [28, 28], iconAnchor: [14, 26], popupAnchor: [0, -22] }) });
    pin.bindPopup(popup(point), { closeButton: true });
    pin.on('add', () => {
      const element = pin.getElement();
      element.setAttribute('aria-label', point.name);
      element.dataset.pin = point.id;
      element.addEventListener('focus', () => lit(point.id, true));
      element.addEventListener('blur', () => lit(point.id, false));
    });
    pin.on('mouseover', () => lit(point.id, true));
    pin.on('mouseout', () => lit(point.id, false));
    return pin;
  }

  let opener = null;
  map.on('popupopen', event => {
    const box = event.popup.getElement();
    box.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', texts.close ?? '');
    const own = event.popup._source?.getElement?.();
    opener = own && own === document.activeElement ? own : null;
    if (opener) box.querySelector('a[href]:not(.leaflet-popup-close-button)')?.focus();
  });
  map.on('popupclose', () => { opener?.focus(); opener = null; });
  map.getContainer().addEventListener('keydown', event => { if (event.key === 'Escape') map.closePopup(); });

  return {
    async show(points) {
      const ticket = ++shown;
      if (!points.length && !group) return;
      const into = await layer();
      if (ticket !== shown) return;
      into.clearLayers();
      markers.clear();
      for (const point of points) markers.set(point.id, marker(point));
      into.addLayers([...markers.values()]);
    },
    light(id, on) {
      const pin = markers.get(id);
      const seen = pin && group.getVisibleParent(pin);
      seen?.getElement?.()?.classList.toggle('lit', on);
    },
  };
}
