// A search field with suggestions, after the ARIA combobox pattern. Without an answer from the server it is a plain field.
const DELAY = 120;
let count = 0;

class LvpuSearchBox extends HTMLElement {
  #value = '';
  #timer = 0;
  #asked = 0;
  #active = -1;
  #items = [];

  connectedCallback() {
    if (this.form) return;
    const id = `suggestions-${++count}`;
    this.form = document.createElement('form');
    this.form.className = 'search';
    this.form.setAttribute('role', 'search');
    this.input = document.createElement('input');
    Object.assign(this.input, { type: 'search', maxLength: 200, autocomplete: 'off', name: 'q', enterKeyHint: 'search' });
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', id]]) this.input.setAttribute(name, value);
    this.submit = document.createElement('button');
    this.submit.className = 'btn';
    this.list = document.createElement('ul');
    this.list.id = id;
    this.list.className = 'suggestions';
    this.list.setAttribute('role', 'listbox');
    this.list.hidden = true;
    this.form.append(this.input, this.submit);
    this.append(this.form, this.list);
    this.#texts();
    this.input.value = this.#value;
    this.form.addEventListener('submit', e => { e.preventDefault(); this.#go(); });
    this.input.addEventListener('input', () => { clearTimeout(this.#timer); this.#timer = setTimeout(() => this.#ask(), DELAY); });
    this.input.addEventListener('keydown', e => this.#key(e));
    this.input.addEventListener('blur', () => setTimeout(() => this.#close(), 150));
  }

  set value(text) { this.#value = text ?? ''; if (this.input && document.activeElement !== this.input) this.input.value = this.#value; else if (this.input && this.input.value.trim() !== this.#value) this.input.value = this.#value; }
  get value() { return this.#value; }
  set label(text) { this._label = text; this.#texts(); }
  set placeholder(text) { this._placeholder = text; this.#texts(); }
  set button(text) { this._button = text; this.#texts(); }
  set listLabel(text) { this._listLabel = text; this.#texts(); }

  #texts() {
    if (!this.form) return;
    this.input.setAttribute('aria-label', this._label ?? '');
    this.input.placeholder = this._placeholder ?? '';
    this.submit.textContent = this._button ?? '';
    this.list.setAttribute('aria-label', this._listLabel ?? '');
  }

  #go() {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#close();
    this.#value = this.input.value.trim();
    this.dispatchEvent(new CustomEvent('lvpu-search', { detail: { text: this.#value } }));
  }

  async #ask() {
    const text = this.input.value.trim();
    const ticket = ++this.#asked;
    if (!text) return this.#close();
    try {
      const answer = await fetch(`/api/v1/suggestions?q=${encodeURIComponent(text)}`, { credentials: 'omit' });
      if (ticket !== this.#asked) return;
      this.#show(answer.ok ? (await answer.json()).items : []);
    } catch { this.#close(); }
  }

  #show(items) {
    this.#items = items;
    this.#active = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.list.replaceChildren(...items.map((item, at) => {
      const option = document.createElement('li');
      option.id = `${this.list.id}-${at}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const name = document.createElement('span');
      name.textContent = item.text;
      const place = document.createElement('span');
      place.className = 'small muted';
      place.textContent = item.place;
      option.append(name, place);
      option.addEventListener('mousedown', e => { e.preventDefault(); location.assign(item.url); });
      return option;
    }));
    this.list.hidden = items.length === 0;
    this.input.setAttribute('aria-expanded', String(items.length > 0));
  }

  #close() { this.#show([]); }

  #key(e) {
    if (e.isComposing) return;
    if (e.key === 'Escape' && !this.list.hidden) { e.preventDefault(); this.#close(); }
    if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && this.#items.length) {
      e.preventDefault();
      const n = this.#items.length;
      this.#active = e.key === 'ArrowDown' ? (this.#active + 1) % n : (this.#active <= 0 ? n : this.#active) - 1;
      [...this.list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === this.#active)));
      this.input.setAttribute('aria-activedescendant', this.list.children[this.#active].id);
      this.list.children[this.#active].scrollIntoView({ block: 'nearest' });
    }
    if (e.key === 'Enter' && this.#active >= 0) { e.preventDefault(); location.assign(this.#items[this.#active].url); }
  }
}

customElements.define('lvpu-search-box', LvpuSearchBox);
