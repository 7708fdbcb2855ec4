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
      this.last = keyed?.dataset.key ?? null;
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
    const active = document.activeElement;
    if (!this.last || (active && active !== document.body && active.isConnected && active.id !== 'main')) return;
    const again = turned ? null : document.querySelector(`[data-key="${CSS.escape(this.last)}"]`);
    const target = again ?? document.querySelector('.search-bar .count');
    target?.focus({ preventScroll: true });
  }
}

customElements.define('lvpu-memory', LvpuMemory);
