// Reads a QR code with the camera. Asked for by a button, never by itself; nothing leaves the browser but the words of the code.
const READER = '/assets/registry/zxing/';
const PAUSE_MILLIS = 180;
let reader;

/** The browser's own detector, or ZXing as WebAssembly, fetched when it is first needed. */
function detector() {
  reader ??= (async () => {
    if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
      const own = new BarcodeDetector({ formats: ['qr_code'] });
      return async (video) => (await own.detect(video))[0]?.rawValue;
    }
    await new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = READER + 'reader.js';
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
    window.ZXingWASM.prepareZXingModule({ overrides: { locateFile: (file) => READER + file } });
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    return async (video) => {
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      pen.drawImage(video, 0, 0);
      const found = await window.ZXingWASM.readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), { formats: ['QRCode'] });
      return found.find((code) => code.isValid)?.text;
    };
  })();
  return reader;
}

class LvpuScan extends HTMLElement {
  connectedCallback() {
    if (this.button) return;
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'btn ghost';
    this.button.textContent = this.texts?.ask ?? '';
    this.button.addEventListener('click', () => (this.stream ? this.stop() : this.start()));
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
    if (this.button && !this.stream) this.button.textContent = texts.ask;
  }

  async start() {
    if (!navigator.mediaDevices?.getUserMedia) return this.say('unsupported');
    this.say('asking');
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
    } catch (refused) {
      return this.say(refused.name === 'NotAllowedError' ? 'refused' : 'none');
    }
    this.stage = document.createElement('div');
    this.stage.className = 'scan-stage';
    this.video = document.createElement('video');
    this.video.muted = true;
    this.video.playsInline = true;
    this.video.setAttribute('aria-label', this.texts.stage);
    this.video.srcObject = this.stream;
    this.stage.append(this.video);
    this.append(this.stage);
    this.button.textContent = this.texts.stop;
    this.say('looking');
    try {
      await this.video.play();
      const detect = await detector();
      while (this.stream) {
        const text = this.video.videoWidth ? await detect(this.video) : undefined;
        if (text && this.stream) {
          this.stop();
          this.say('found');
          this.dispatchEvent(new CustomEvent('lvpu-scanned', { detail: { text: text.slice(0, 300) } }));
          return;
        }
        await new Promise((done) => setTimeout(done, PAUSE_MILLIS));
      }
    } catch (failed) {
      this.stop();
      this.say('failed');
    }
  }

  stop() {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
    this.stage?.remove();
    if (this.button) this.button.textContent = this.texts?.ask ?? '';
  }

  say(word) {
    this.said.textContent = this.texts?.[word] ?? '';
  }
}

customElements.define('lvpu-scan', LvpuScan);
