/* The checking page: what was scanned, chosen or pasted goes to proof.js, and its answer is said in words. */
import { age, judge } from './proof.js';
import { load, refresh } from './store.js';
import { readPhoto, watch } from '/assets/scan/scan.js';

const words = JSON.parse(document.getElementById('words').textContent);
const say = (key, ...values) => values.reduce((text, value, i) => text.replaceAll('{' + i + '}', value), words[key]);
const element = (id) => document.getElementById(id);
const part = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });
const moment = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' });

/* As on the verdict page: every conclusion has a shape of its own. */
const TICK = 'm13 23 6 6 12-14';
const CROSS = 'm15 15 14 14m0-14-14 14';
const PAUSE = 'M17 14v16m10-16v16';
const CLOCK = 'M22 12v11l7 4';
const BANG = 'M22 12v13m0 6v.5';
const QUESTION = 'M17 17.5c0-6.5 10-6.5 10 0 0 4-5 4-5 8.5m0 5v.5';
const BAND = { valid: 'verdict', invalid: 'verdict bad', caution: 'verdict caution', unchecked: 'verdict unknown' };
const ICON = { valid: TICK, invalid: CROSS, caution: BANG, unchecked: QUESTION };
const OWN_ICON = { suspended: PAUSE, expired: CLOCK, 'not-yet': CLOCK };

function icon(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const set = (node, values) => Object.entries(values).forEach(([name, value]) => node.setAttribute(name, value));
  set(svg, { viewBox: '0 0 44 44', 'aria-hidden': 'true', fill: 'none', stroke: 'currentColor', 'stroke-width': '4', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
  const circle = document.createElementNS(svg.namespaceURI, 'circle');
  set(circle, { cx: '22', cy: '22', r: '20', 'stroke-width': '3' });
  const line = document.createElementNS(svg.namespaceURI, 'path');
  set(line, { d: path });
  svg.append(circle, line);
  return svg;
}

const ageText = (at) => say(...age(Date.now() - at));

function facts(claims) {
  const list = part('dl', 'facts', '');
  const add = (key, text) => list.append(part('dt', '', say(key)), part('dd', 'tabular', text));
  const products = claims.products.join('、') + (claims.more ? say('fact.more', claims.more) : '');
  add('fact.number', claims.number);
  add('fact.scheme', claims.scheme);
  add('fact.holder', claims.holder);
  add('fact.products', products);
  add('fact.origin', claims.origin);
  add('fact.period', say('fact.period.text', day.format(claims.from), day.format(claims.until - 1000)));
  const panel = part('section', 'panel stack', '');
  panel.append(part('h2', '', words['fact.heading']), list);
  if (claims.shortened) panel.append(part('p', 'muted small', say('fact.shortened')));
  return panel;
}

function onlineLink(number) {
  const link = part('a', 'btn', say('online.link'));
  link.href = '/c/' + encodeURIComponent(number);
  const row = part('p', '', '');
  row.append(link);
  return row;
}

function show(result, quietly) {
  const band = part('section', OWN_ICON[result.code] === PAUSE ? 'verdict suspended' : BAND[result.kind], '');
  band.dataset.kind = result.kind;
  band.dataset.code = result.code;
  band.id = 'conclusion';
  const heading = part('h2', '', say('head.' + result.code));
  heading.tabIndex = -1;
  const big = part('div', 'big', '');
  big.append(icon(OWN_ICON[result.code] ?? ICON[result.kind]), heading);
  band.append(part('div', 'when', say('when', say('kind.' + result.kind), moment.format(Date.now()))), big);
  band.append(part('div', '', say('text.' + result.code, result.listAt ? moment.format(result.listAt) : '')));
  if (result.listAt) {
    const list = part('div', 'list-age', say('when.list', ageText(result.listAt), moment.format(result.listAt)));
    list.id = 'list-age';
    band.append(list);
  }
  const parts = [band];
  if (result.claims?.example) parts.push(part('p', 'notice', say('fact.example')));
  if (result.claims) parts.push(facts(result.claims));
  const number = result.claims?.number ?? result.number;
  if (number) parts.push(onlineLink(number));
  element('answer').replaceChildren(...parts);
  element('answer').hidden = false;
  if (quietly) return;
  heading.focus({ preventScroll: true });
  band.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

let last = null;

/** @param quietly when it is judged again by a newer list, and nobody is to be taken away from what they read */
async function check(text, quietly = false) {
  last = text;
  let result;
  try {
    const kept = await load();
    result = await judge(text, kept.keys, kept.lists, Date.now());
  } catch (failure) {
    console.warn(failure);
    result = { kind: 'unchecked', code: 'cannot' };
  }
  if (last === text) show(result, quietly);
}

async function showKept(note) {
  const kept = await load();
  const oldest = Math.min(...[...kept.lists.values()].map((list) => list.at));
  const whole = kept.expected > 0 && kept.lists.size === kept.expected;
  element('kept-keys').textContent = kept.keys ? say('store.keys', kept.keys.byId.size) : say('store.none');
  element('kept-lists').textContent = !kept.lists.size ? say('store.none')
    : say(whole ? 'store.lists' : 'store.partial', kept.lists.size, ageText(oldest), moment.format(oldest));
  if (note) element('kept-note').textContent = say(note);
  element('offline').hidden = navigator.onLine;
}

async function update(asked) {
  if (!navigator.onLine) return showKept(asked ? 'store.offline' : null);
  if (asked) element('kept-note').textContent = say('store.updating');
  try {
    await refresh();
    await showKept(asked ? 'store.updated' : null);
    if (last !== null) await check(last, true);
  } catch (failure) {
    console.warn(failure);
    await showKept('store.failed');
  }
}

async function install() {
  if (!('serviceWorker' in navigator)) {
    element('kept-page').textContent = say('store.unsupported');
    return;
  }
  element('kept-page').textContent = say('store.not-ready');
  await navigator.serviceWorker.register('/verify/worker.js', { scope: '/verify' });
  await navigator.serviceWorker.ready;
  element('kept-page').textContent = say('store.ready');
  document.documentElement.dataset.offline = 'ready';
}

let camera = null;

async function lookThroughCamera() {
  const button = element('camera');
  if (camera) {
    camera.stop();
    return;
  }
  const video = element('view');
  try {
    element('scan-note').textContent = say('camera.looking');
    element('finder').hidden = false;
    element('finder').scrollIntoView({ block: 'nearest' });
    camera = await watch(video);
    button.textContent = say('camera.stop');
    const text = await camera.found;
    element('scan-note').textContent = '';
    if (text) await check(text);
  } catch (failure) {
    console.warn(failure);
    element('scan-note').textContent = say(navigator.mediaDevices && failure.name === 'NotAllowedError' ? 'camera.refused' : 'camera.none');
  } finally {
    camera = null;
    element('finder').hidden = true;
    button.textContent = say('camera.start');
  }
}

async function choosePhoto(event) {
  const [file] = event.target.files;
  event.target.value = '';
  if (!file) return;
  element('scan-note').textContent = say('photo.reading');
  const text = await readPhoto(file).catch((failure) => console.warn(failure));
  element('scan-note').textContent = '';
  if (text) return check(text);
  last = null;
  return show({ kind: 'unchecked', code: 'no-code' });
}

/** The proof behind the address, taken out of it: a reload should not judge an old code again unasked. */
function takeProof() {
  const text = location.hash;
  if (text.length < 40) return null;
  history.replaceState(null, '', location.pathname);
  return text;
}

element('camera').addEventListener('click', lookThroughCamera);
element('photo').addEventListener('change', choosePhoto);
element('paste').addEventListener('submit', (event) => {
  event.preventDefault();
  check(element('text').value);
});
element('update').addEventListener('click', () => update(true));
document.addEventListener('visibilitychange', () => document.hidden && camera?.stop());
document.addEventListener('keydown', (event) => event.key === 'Escape' && camera?.stop());
addEventListener('hashchange', () => {
  const proof = takeProof();
  if (proof) check(proof);
});
addEventListener('online', () => update(false));
addEventListener('offline', () => showKept());

element('app').hidden = false;
install().catch((failure) => {
  console.warn(failure);
  element('kept-page').textContent = say('store.not-ready');
});
await showKept();
const brought = takeProof();
if (brought && (await load()).keys) {
  // At once with what is kept; the update below judges it again.
  await check(brought);
  await update(false);
} else {
  if (brought) element('scan-note').textContent = say('store.updating');
  await update(false);
  element('scan-note').textContent = '';
  if (brought) await check(brought);
}
