// A search field that completes what is typed, after the ARIA combobox pattern with a grouped listbox. It takes over a form that
// the server wrote and that works without it; where there is none it makes its own and tells of each search by an event.
// Home, End, Left and Right go back to the text, as the pattern has it for a field that can be edited.
const DELAY = 120;
let boxes = 0;

class LvpuSearchBox extends HTMLElement {
  #value = '';
  #timer = 0;
  #request = null;
  #composing = false;
  #options = [];
  #active = -1;

  connectedCallback() {
    if (this.input) return;
    this.form = this.querySelector('form') ?? this.#ownForm();
    this.input = this.form.querySelector('input');
    this.list = element('div', 'suggestions', { role: 'listbox', id: `suggestions-${++boxes}`, 'aria-label': this.#text('list') });
    this.list.hidden = true;
    this.status = element('div', 'visually-hidden', { role: 'status' });
    this.append(this.list, this.status);
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', this.list.id]]) this.input.setAttribute(name, value);
    this.input.addEventListener('input', e => { if (!e.isComposing && !this.#composing) this.#askSoon(); });
    // An input method shows half a syllable as text until a word is chosen: that is not yet what is searched for.
    this.input.addEventListener('compositionstart', () => { this.#composing = true; this.#forget(); });
    this.input.addEventListener('compositionend', () => { this.#composing = false; this.#askSoon(); });
    this.input.addEventListener('keydown', e => this.#key(e));
    this.input.addEventListener('blur', () => this.#close());
    this.form.addEventListener('submit', () => this.#close());
    this.list.addEventListener('mousedown', e => e.preventDefault()); // keeps the focus in the field
    this.list.addEventListener('click', e => {
      const option = e.target.closest('[role=option]');
      if (option) this.#go(option.dataset.url, e.ctrlKey || e.metaKey);
    });
  }

  disconnectedCallback() { if (this.input) this.#close(); }

  set value(text) {
    this.#value = text ?? '';
    if (this.input && this.input.value.trim() !== this.#value) this.input.value = this.#value;
  }

  get value() { return this.#value; }

  #text(name) { return this.getAttribute(`text-${name}`) ?? ''; }

  #ownForm() {
    const form = element('form', 'search', { role: 'search', action: '/search' });
    const input = element('input', '', { type: 'search', name: 'q', maxlength: 200, autocomplete: 'off', enterkeyhint: 'search', 'aria-label': this.#text('label'), placeholder: this.#text('placeholder') });
    input.value = this.#value;
    const button = element('button', 'btn', { type: 'submit' });
    button.textContent = this.#text('button');
    form.append(input, button);
    this.append(form);
    form.addEventListener('submit', e => {
      e.preventDefault();
      this.#value = input.value.trim();
      this.dispatchEvent(new CustomEvent('lvpu-search', { detail: { text: this.#value } }));
    });
    return form;
  }

  #askSoon() {
    this.#forget();
    this.#timer = setTimeout(() => this.#ask(), DELAY);
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = null;
  }

  async #ask(then = () => {}) {
    this.#forget();
    const typed = this.input.value.trim();
    if (!typed) return this.#close();
    const request = this.#request = new AbortController();
    try {
      const answer = await fetch(`/api/v1/suggestions?q=${encodeURIComponent(typed)}`, { credentials: 'omit', signal: request.signal });
      const items = answer.ok ? (await answer.json()).items : null;
      if (request !== this.#request || document.activeElement !== this.input) return;
      if (!items) return this.#close();
      this.#show(items);
      then();
    } catch {
      // Away or overtaken: the field searches all the same.
      if (request === this.#request) this.#close();
    }
  }

  #show(items) {
    this.#options = [];
    const groups = new Map();
    for (const item of items) {
      if (!groups.has(item.group)) groups.set(item.group, this.#group(item.group));
      const option = element('div', 'suggestion', { role: 'option', id: `${this.list.id}-${this.#options.length}`, 'aria-selected': 'false' });
      option.dataset.url = item.url;
      const name = element('span', 'suggestion-name');
      name.append(marked(item.highlight));
      if (item.alias) {
        const alias = element('span', 'muted');
        alias.append('（', marked(item.alias), '）');
        name.append(alias);
      }
      const note = element('span', 'suggestion-note small muted');
      note.textContent = item.note;
      option.append(name, note);
      groups.get(item.group).append(option);
      this.#options.push(option);
    }
    this.list.replaceChildren(...groups.values());
    this.list.hidden = items.length === 0;
    this.list.scrollTop = 0;
    this.input.setAttribute('aria-expanded', String(items.length > 0));
    this.status.textContent = items.length ? this.#text('count').replace('{0}', items.length) : this.#text('none');
    this.#mark(-1);
  }

  #group(key) {
    const heading = element('div', 'suggestion-group small', { role: 'presentation', id: `${this.list.id}-${key}` });
    heading.textContent = this.#text(key);
    const group = element('div', '', { role: 'group', 'aria-labelledby': heading.id });
    group.append(heading);
    return group;
  }

  #close() {
    this.#forget();
    this.#show([]);
    this.status.textContent = '';
  }

  #mark(at) {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const option = this.#options[at];
    if (!option) return this.input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    this.input.setAttribute('aria-activedescendant', option.id);
    // The first option brings its group's heading along.
    (at === 0 ? option.parentElement : option).scrollIntoView({ block: 'nearest' });
  }

  #step(by) {
    const count = this.#options.length;
    this.#mark(this.#active < 0 ? (by > 0 ? 0 : count - 1) : (this.#active + by + count) % count);
  }

  #key(e) {
    if (e.isComposing || e.keyCode === 229) return; // the input method's own key
    const open = !this.list.hidden;
    switch (e.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const by = e.key === 'ArrowDown' ? 1 : -1;
        e.preventDefault();
        if (e.altKey && by < 0) this.#close();
        else if (open) this.#step(by);
        else this.#ask(() => { if (!e.altKey && this.#options.length) this.#step(by); });
        break;
      }
      case 'Enter':
        if (open && this.#active >= 0) {
          e.preventDefault();
          this.#go(this.#options[this.#active].dataset.url, e.ctrlKey || e.metaKey);
        }
        break;
      case 'Escape':
        // Only the list at first; once more and the browser empties the field.
        if (open) {
          e.preventDefault();
          e.stopPropagation();
          this.#close();
        }
        break;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        this.#mark(-1);
        break;
    }
  }

  #go(url, elsewhere) {
    if (elsewhere) {
      window.open(url, '_blank', 'noopener');
      return;
    }
    this.#close();
    // A link, so that the search screen follows it without loading anew; other pages are the server's.
    const link = element('a', '', { href: url });
    link.hidden = true;
    if (!url.startsWith('/search?')) link.setAttribute('router-ignore', '');
    this.append(link);
    link.click();
    link.remove();
  }
}

function element(tag, className, attributes = {}) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

// Escaped text with <em> in it, read by a document in which nothing runs and taken over as text.
function marked(html) {
  const text = document.createDocumentFragment();
  for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
    if (node.nodeName === 'EM') {
      const found = element('em', 'hit');
      found.textContent = node.textContent;
      text.append(found);
    } else {
      text.append(node.textContent);
    }
  }
  return text;
}

customElements.define('lvpu-search-box', LvpuSearchBox);
