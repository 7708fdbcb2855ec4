// All results of a search over the district outlines, with Leaflet. No tile server; everything comes from this site.
import './leaflet/leaflet.js';
import { districts } from './lvpu-districts.js';
import { pins } from './lvpu-pins.js';

const L = window.L ?? window.leaflet;
const BEIJING = [[39.44, 115.42], [41.06, 117.51]];
const fill = (text, ...values) => values.reduce((filled, value, at) => filled.replaceAll(`{${at}}`, value.toLocaleString('zh-CN')), text ?? '');

class LvpuMap extends HTMLElement {
  #query = null;
  #asked = 0;
  #fitting = false;
  #drawnQuery = null;

  connectedCallback() {
    if (this.map) return;
    this.frame = document.createElement('div');
    this.frame.className = 'map-frame';
    this.frame.setAttribute('role', 'region');
    this.frame.setAttribute('aria-label', this.label ?? '');
    this.again = Object.assign(document.createElement('button'), { type: 'button', className: 'btn map-again', hidden: true, textContent: this.texts?.area ?? '' });
    this.status = Object.assign(document.createElement('p'), { className: 'small map-status' });
    this.status.setAttribute('role', 'status');
    this.append(this.again, this.frame, this.status);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(this.frame, { attributionControl: false, zoomControl: false, zoomSnap: 0.25, minZoom: 7, maxZoom: 16, scrollWheelZoom: false, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still });
    L.control.zoom({ zoomInTitle: this.texts?.closer ?? '', zoomOutTitle: this.texts?.wider ?? '' }).addTo(this.map);
    const sketch = L.control({ position: 'bottomleft' });
    sketch.onAdd = () => Object.assign(document.createElement('div'), { className: 'map-sketch', textContent: this.texts?.sketch ?? '' });
    sketch.addTo(this.map);
    this.#quietly(() => this.map.fitBounds(BEIJING));
    if (this.tiles) L.tileLayer(this.tiles).addTo(this.map);
    this.shapes = districts(L, this.map, { filled: !this.tiles, choose: code => this.#tell('lvpu-district', { code }), done: () => { this.dataset.outlines = 'drawn'; } });
    this.pins = pins(L, this.map, { still, texts: this.texts ?? {}, lit: (id, on) => this.#card(id, on) });
    this.marks = L.layerGroup().addTo(this.map);
    this.map.on('moveend', () => { if (!this.#fitting) this.again.hidden = false; });
    this.again.addEventListener('click', () => this.#searchHere());
    // Whoever moved the map with the arrow keys stands on it: Enter is the button.
    this.frame.addEventListener('keydown', event => { if (event.key === 'Enter' && event.target === this.frame && !this.again.hidden) this.#searchHere(); });
    this.over = event => this.#sync(event, true);
    this.out = event => this.#sync(event, false);
    for (const type of ['pointerover', 'focusin']) document.addEventListener(type, this.over);
    for (const type of ['pointerout', 'focusout']) document.addEventListener(type, this.out);
    this.resize = new ResizeObserver(() => { this.#quietly(() => { this.map.invalidateSize(); if (!this.dataset.count) this.map.fitBounds(BEIJING, { animate: false }); }); this.#load(); });
    this.resize.observe(this.frame);
    this.shapes.choose(this.chosen ?? []);
    this.#load();
  }

  disconnectedCallback() {
    this.resize?.disconnect();
    for (const type of ['pointerover', 'focusin']) document.removeEventListener(type, this.over);
    for (const type of ['pointerout', 'focusout']) document.removeEventListener(type, this.out);
    this.map?.remove();
    this.map = null;
    this.#drawnQuery = null;
    this.replaceChildren();
  }

  // What is shown, all at once: the query of all results, chosen districts, the rectangle or circle that is searched.
  set search(shown) {
    this.shown = shown ?? {};
    this.#query = shown?.query ?? null;
    this.chosen = shown?.districts ?? [];
    this.shapes?.choose(this.chosen);
    this.#load();
  }
  get search() { return this.shown; }

  async #load() {
    if (!this.map || !this.frame.clientWidth || this.#query === this.#drawnQuery) return;
    const query = this.#drawnQuery = this.#query;
    const ticket = ++this.#asked;
    this.again.hidden = true;
    if (query === null) { this.pins.show([]); this.#fit([]); this.status.textContent = ''; return; }
    this.status.textContent = this.texts?.loading ?? '';
    try {
      const answer = await fetch(`/api/v1/entries/points?${query}`, { credentials: 'omit' });
      if (!answer.ok) throw new Error(String(answer.status));
      const found = await answer.json();
      if (ticket !== this.#asked || !this.map) return;
      await this.pins.show(found.points);
      this.dataset.count = String(found.points.length);
      this.#fit(found.points);
      const texts = this.texts ?? {};
      this.status.textContent = found.located === 0 ? texts.none : fill(found.points.length < found.located ? texts.first : texts.some, found.total, found.located, found.points.length);
    } catch {
      if (ticket !== this.#asked || !this.map) return;
      this.pins.show([]);
      this.#fit([]);
      this.#drawnQuery = null;
      this.status.textContent = this.texts?.failed ?? '';
    }
  }

  #fit(points) {
    this.marks.clearLayers();
    const { area, near } = this.shown ?? {};
    this.#quietly(() => {
      if (near) {
        const circle = L.circle([near[0], near[1]], { radius: near[2] * 1000, interactive: false, className: 'map-circle' }).addTo(this.marks);
        L.circleMarker([near[0], near[1]], { radius: 5, interactive: false, className: 'map-start' }).addTo(this.marks);
        if (!area) return this.map.fitBounds(circle.getBounds(), { animate: false });
      }
      if (area) {
        const box = L.rectangle([[area[0], area[1]], [area[2], area[3]]], { interactive: false, className: 'map-area' }).addTo(this.marks);
        return this.map.fitBounds(box.getBounds(), { animate: false });
      }
      const chosen = this.chosen.length ? this.shapes.bounds(this.chosen) : null;
      const bounds = points.length ? L.latLngBounds(points.map(point => [point.lat, point.lon])).pad(0.15) : L.latLngBounds(BEIJING);
      return this.map.fitBounds(chosen ? bounds.extend(chosen) : bounds, { maxZoom: 11, animate: false });
    });
    this.again.hidden = true;
  }

  // Moves that nobody made by hand do not ask to search again.
  #quietly(move) {
    this.#fitting = true;
    try { move(); } finally { this.#fitting = false; }
  }

  #searchHere() {
    const bounds = this.map.getBounds();
    const round = degrees => Math.round(degrees * 1000) / 1000;
    this.#tell('lvpu-area', { south: round(bounds.getSouth()), west: round(bounds.getWest()), north: round(bounds.getNorth()), east: round(bounds.getEast()) });
  }

  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }

  #sync(event, on) {
    const entry = event.target.closest?.('[data-entry]');
    if (entry) this.pins?.light(entry.dataset.entry, on);
    const district = event.target.closest?.('[data-district]');
    if (district) this.shapes?.hover(district.dataset.district, on);
  }

  #card(id, on) {
    document.querySelector(`[data-entry="${CSS.escape(id)}"]`)?.classList.toggle('lit', on);
  }
}

customElements.define('lvpu-map', LvpuMap);
