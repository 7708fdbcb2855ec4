// Results over district outlines, with Leaflet. No tile server; everything comes from this site.
import './leaflet/leaflet.js';

const L = window.leaflet ?? window.L;
const BEIJING = [[39.44, 115.42], [41.06, 117.51]];
let outlines;

// The names of the small inner districts would cover one another.
const wide = layer => layer.getBounds().getEast() - layer.getBounds().getWest() > 0.37;

class LvpuMap extends HTMLElement {
  #points = [];
  #tiles = '';

  connectedCallback() {
    if (this.map) return;
    this.frame = document.createElement('div');
    this.frame.className = 'map-frame';
    this.append(this.frame);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(this.frame, { attributionControl: false, zoomSnap: 0.25, minZoom: 7, maxZoom: 15, scrollWheelZoom: false, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still });
    this.map.fitBounds(BEIJING);
    this.frame.setAttribute('role', 'region');
    this.frame.setAttribute('aria-label', this._label ?? '');
    if (this.#tiles) L.tileLayer(this.#tiles).addTo(this.map);
    this.layer = L.layerGroup().addTo(this.map);
    this.#outline();
    this.#draw();
    this.resize = new ResizeObserver(() => { this.map.invalidateSize(); this.#fit(); });
    this.resize.observe(this.frame);
  }

  disconnectedCallback() { this.resize?.disconnect(); this.map?.remove(); this.map = null; this.replaceChildren(); }

  set label(text) { this._label = text; this.frame?.setAttribute('aria-label', text); }
  set tiles(address) { this.#tiles = address; }
  set points(list) { this.#points = list ?? []; this.#draw(); }
  get points() { return this.#points; }

  async #outline() {
    try {
      outlines ??= fetch('/map/beijing-districts.geojson', { credentials: 'omit' }).then(answer => answer.json());
      const shapes = await outlines;
      if (!this.map) return;
      L.geoJSON(shapes, { interactive: false, style: { color: '#2f7a5f', weight: 1.2, fillColor: '#e7f0ea', fillOpacity: this.#tiles ? 0 : 1 },
        onEachFeature: (shape, layer) => wide(layer) && layer.bindTooltip(shape.properties.name, { permanent: true, direction: 'center', className: 'map-name' }) }).addTo(this.map);
      this.dataset.outlines = 'drawn';
    } catch { outlines = undefined; }
  }

  #draw() {
    if (!this.map) return;
    this.layer.clearLayers();
    for (const point of this.#points) {
      const marker = L.marker([point.lat, point.lon], { keyboard: true, icon: L.divIcon({ className: 'map-pin', iconSize: [28, 28], iconAnchor: [14, 26], popupAnchor: [0, -22] }) });
      const popup = document.createElement('div');
      const link = document.createElement('a');
      link.href = point.url;
      link.textContent = point.name;
      link.setAttribute('router-ignore', '');
      const note = document.createElement('div');
      note.className = 'small muted';
      note.textContent = point.note;
      popup.append(link, note);
      marker.bindPopup(popup);
      marker.addTo(this.layer);
      marker.getElement()?.setAttribute('aria-label', point.name);
    }
    this.dataset.count = String(this.#points.length);
    this.#fit();
  }

  #fit() {
    if (!this.map || !this.frame.clientWidth) return;
    const bounds = this.#points.length > 1 ? L.latLngBounds(this.#points.map(point => [point.lat, point.lon])).pad(0.25) : L.latLngBounds(BEIJING);
    this.map.fitBounds(bounds, { maxZoom: 11, animate: false });
  }
}

customElements.define('lvpu-map', LvpuMap);
