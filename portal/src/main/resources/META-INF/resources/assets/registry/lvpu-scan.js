// Reads a QR code with the camera. Asked for by a button, never by itself; nothing leaves the browser but the words of the code.
const READER = '/assets/scan/scan.js';

class LvpuScan extends HTMLElement {
  connectedCallback() {
    if (this.button) return;
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'btn ghost';
    this.button.textContent = this.texts?.ask ?? '';
    this.button.addEventListener('click', () => (this.stage ? this.stop() : this.start()));
    this.said = document.createElement('p');
    this.said.className = 'muted small';
    this.said.setAttribute('role', 'status');
    this.append(this.button, this.said);
  }

  disconnectedCallback() {
    this.stop();
  }

  set words(texts) {
    this.texts = texts;
    if (this.button && !this.stage) this.button.textContent = texts.ask;
  }

  async start() {
    if (!navigator.mediaDevices?.getUserMedia) return this.say('unsupported');
    this.say('asking');
    this.stage = document.createElement('div');
    this.stage.className = 'scan-stage';
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.setAttribute('aria-label', this.texts.stage);
    this.stage.append(video);
    this.append(this.stage);
    this.button.textContent = this.texts.stop;
    try {
      const { watch } = await import(READER);
      this.looking = await watch(video);
      // Somebody may have thought better of it while the browser asked.
      if (!this.stage) return this.stop();
      this.say('looking');
      const text = await this.looking.found;
      const stopped = !this.looking;
      this.stop();
      if (text && !stopped) {
        this.say('found');
        this.dispatchEvent(new CustomEvent('lvpu-scanned', { detail: { text: text.slice(0, 300) } }));
      }
    } catch (failed) {
      this.stop();
      this.say({ NotAllowedError: 'refused', NotFoundError: 'none' }[failed.name] ?? 'failed');
    }
  }

  stop() {
    this.looking?.stop();
    this.looking = undefined;
    this.stage?.remove();
    this.stage = undefined;
    if (this.button) this.button.textContent = this.texts?.ask ?? '';
  }

  say(word) {
    this.said.textContent = this.texts?.[word] ?? '';
  }
}

customElements.define('lvpu-scan', LvpuScan);
