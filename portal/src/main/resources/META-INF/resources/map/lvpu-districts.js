// The outlines of the districts on a map: shown, lit from outside, and chosen with the mouse. By keyboard the list beside the map does it.
let loaded;

// The names of the small inner districts would cover one another.
const wide = layer => layer.getBounds().getEast() - layer.getBounds().getWest() > 0.37;

export function districts(L, map, { filled, choose, done }) {
  const layers = new Map();
  let chosen = new Set();
  let popupClosed = 0;
  // Below the pins, which would be hard to read under a name.
  map.createPane('names').style.zIndex = '590';
  map.on('popupclose', () => { popupClosed = performance.now(); });

  const style = (code, lit) => ({
    color: lit ? '#b8481a' : '#2f7a5f', weight: lit ? 2.5 : chosen.has(code) ? 2 : 1.2,
    fillColor: chosen.has(code) ? '#a9cbb9' : '#e7f0ea', fillOpacity: filled ? 1 : chosen.has(code) ? 0.45 : 0,
  });
  const hover = (code, lit) => {
    const layer = layers.get(code);
    layer?.setStyle(style(code, lit));
    if (lit) layer?.bringToFront();
  };

  async function draw() {
    try {
      loaded ??= fetch('/map/beijing-districts.geojson', { credentials: 'omit' }).then(answer => answer.json());
      const shapes = await loaded;
      if (!map.getPane('overlayPane')) return;
      L.geoJSON(shapes, {
        onEachFeature(shape, layer) {
          const code = String(shape.properties.adcode ?? shape.id);
          layers.set(code, layer);
          layer.setStyle(style(code, false));
          if (wide(layer)) layer.bindTooltip(shape.properties.name, { permanent: true, direction: 'center', pane: 'names', className: 'map-name' });
          layer.on('mouseover', () => hover(code, true));
          layer.on('mouseout', () => hover(code, false));
          // A click that closed a popup was meant for the popup.
          layer.on('click', () => { if (performance.now() - popupClosed > 200) choose(code); });
        },
      }).addTo(map);
      done();
    } catch { loaded = undefined; }
  }
  draw();

  return {
    hover,
    choose(codes) {
      chosen = new Set(codes);
      for (const code of layers.keys()) hover(code, false);
    },
    bounds(codes) {
      const all = codes.map(code => layers.get(code)?.getBounds()).filter(Boolean);
      return all.length ? all.reduce((sum, bounds) => sum.extend(bounds), L.latLngBounds(all[0])) : null;
    },
  };
}
