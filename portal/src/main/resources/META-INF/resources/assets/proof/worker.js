/* Keeps the checking page on the phone. The page alone is its own: keys and lists are kept by the page, which looks at them first. */

const SHELL = 'lvpu-verify-__VERSION__';
const PAGE = '/verify';
const KEPT = [/* kept */];
const MANIFEST = '/verify/manifest.webmanifest';

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(SHELL);
    await cache.addAll([PAGE, MANIFEST, ...KEPT].map((path) => new Request(path, { cache: 'reload' })));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('lvpu-verify-') && name !== SHELL) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const ours = event.request.method === 'GET' && url.origin === self.location.origin;
  const path = url.pathname;
  if (ours && (path === PAGE || path === MANIFEST || KEPT.includes(path))) {
    event.respondWith((async () => {
      const cache = await caches.open(SHELL);
      return (await cache.match(path)) ?? fetch(event.request);
    })());
  }
});
