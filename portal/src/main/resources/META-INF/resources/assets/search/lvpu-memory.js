// Keeps what a new set of results would lose: the place on the page when coming back, and the focus when its link is replaced.
const KEPT = 'lvpu-scroll:';
const key = () => KEPT + location.pathname + location.search;
let returned = ['back_forward', 'reload'].includes(performance.getEntriesByType('navigation')[0]?.type);
let leaving = false;

addEventListener('popstate', () => { returned = true; leaving = true; }, true);

class LvpuMemory extends HTMLElement {
  connectedCallback() {
    history.scrollRestoration = 'manual';
    this.scrolled = () => { if (!leaving) sessionStorage.setItem(key(), String(Math.round(scrollY))); };
    this.focused = event => {
      const keyed = event.target.closest?.('[data-key]');
      // A dialog takes the focus to itself when what had it is gone: nobody chose that.
      if (!keyed && !event.target.matches?.('a, button, input, select, textarea, [role=button]')) return;
      this.last = keyed && { key: keyed.dataset.key, element: keyed };
    };
    addEventListener('scroll', this.scrolled, { passive: true });
    document.addEventListener('focusin', this.focused);
  }

  disconnectedCallback() {
    history.scrollRestoration = 'auto';
    removeEventListener('scroll', this.scrolled);
    document.removeEventListener('focusin', this.focused);
  }

  // Told after each new set of results: which page of them it is.
  set shown(results) {
    const turned = this.page !== undefined && this.page !== results?.page;
    this.page = results?.page;
    requestAnimationFrame(() => {
      if (returned) this.#restore();
      else if (turned) scrollTo({ top: 0 });
      returned = leaving = false;
      this.#refocus(turned);
    });
  }

  #restore() {
    const top = Number(sessionStorage.getItem(key()) ?? 0);
    scrollTo({ top, behavior: 'instant' });
  }

  #refocus(turned) {
    if (!this.last || this.last.element.isConnected) return;
    const again = turned ? [] : [...document.querySelectorAll(`[data-key="${CSS.escape(this.last.key)}"]`)];
    const target = again.find(element => element.checkVisibility()) ?? document.querySelector('.search-bar .count');
    target?.focus({ preventScroll: true });
  }
}

customElements.define('lvpu-memory', LvpuMemory);
