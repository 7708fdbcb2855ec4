// A button that asks the browser where it is: only when pressed, and never more exactly than about 100 metres.
const WAIT_MILLIS = 10_000;

class LvpuLocate extends HTMLElement {
  connectedCallback() {
    if (this.button) return;
    this.button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn ghost', textContent: this.texts?.ask ?? '' });
    this.note = Object.assign(document.createElement('p'), { className: 'small' });
    this.note.setAttribute('role', 'status');
    this.button.addEventListener('click', () => this.#ask());
    this.append(this.button, this.note);
  }

  #ask() {
    if (!navigator.geolocation) return this.#say('unsupported');
    this.#say('asking');
    this.button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      position => {
        this.#say('');
        this.button.disabled = false;
        const round = degrees => Math.round(degrees * 1000) / 1000;
        this.dispatchEvent(new CustomEvent('lvpu-located', { detail: { latitude: round(position.coords.latitude), longitude: round(position.coords.longitude) } }));
      },
      problem => {
        this.button.disabled = false;
        this.#say(problem.code === problem.PERMISSION_DENIED ? 'refused' : problem.code === problem.TIMEOUT ? 'late' : 'unknown');
      },
      { enableHighAccuracy: false, timeout: WAIT_MILLIS, maximumAge: 300_000 });
  }

  #say(which) { this.note.textContent = this.texts?.[which] ?? ''; }
}

customElements.define('lvpu-locate', LvpuLocate);
