/* Finds the QR code in a photo or in what the camera sees: by the browser's own reader where there is one, by jsQR elsewhere. */

const LARGEST_SIDE = 1600;
let reader = null;

async function findReader() {
  if (reader) return reader;
  if ('BarcodeDetector' in window) {
    const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
    if (formats.includes('qr_code')) {
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      reader = async (canvas) => (await detector.detect(canvas))[0]?.rawValue ?? null;
      return reader;
    }
  }
  await import('./jsqr.js');
  reader = async (canvas) => {
    const pixels = canvas.getContext('2d', { willReadFrequently: true }).getImageData(0, 0, canvas.width, canvas.height);
    return self.jsQR(pixels.data, pixels.width, pixels.height)?.data || null;
  };
  return reader;
}

function draw(canvas, source, width, height, most) {
  const scale = Math.min(1, most / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d', { willReadFrequently: true }).drawImage(source, 0, 0, canvas.width, canvas.height);
}

/** The text of the code in a picture file, or null where none is found. Throws for what is no picture. */
export async function readPhoto(file) {
  const read = await findReader();
  const picture = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  // A dense code wants every pixel, a large photo is found sooner when it is smaller.
  for (const most of [LARGEST_SIDE, 900, 3200]) {
    draw(canvas, picture, picture.width, picture.height, most);
    const text = await read(canvas);
    if (text) return text;
  }
  return null;
}

/** Looks through the camera until a code is found or stop() is called. { found: promise of text or null, stop } */
export async function watch(video) {
  const read = await findReader();
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false, video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
  video.srcObject = stream;
  await video.play();
  let going = true;
  const canvas = document.createElement('canvas');
  const found = (async () => {
    let text = null;
    while (going && !text) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      if (going && video.videoWidth) {
        draw(canvas, video, video.videoWidth, video.videoHeight, LARGEST_SIDE);
        text = await read(canvas).catch(() => null);
      }
    }
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
    return going ? text : null;
  })();
  return { found, stop: () => { going = false; } };
}
