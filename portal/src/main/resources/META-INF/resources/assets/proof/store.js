/* What the phone keeps to check with: the issuer's keys and the status lists. Kept as they came, signed; checked when read. */
import { readKeys, readList } from './proof.js';

const NAME = 'lvpu-proof-kept';
const KEYS = '/.well-known/did.json';
const LISTS = '/status';
const PATIENCE_MS = 10000;

const cache = () => caches.open(NAME);

async function kept(path) {
  const found = await (await cache()).match(path);
  return found ? found.text() : null;
}

async function keep(path, text) {
  await (await cache()).put(path, new Response(text));
}

async function fetched(path) {
  const response = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout?.(PATIENCE_MS) });
  if (!response.ok) throw new Error(path + ' ' + response.status);
  return response.text();
}

function keysOf(text) {
  try {
    return text ? readKeys(JSON.parse(text)) : null;
  } catch {
    return null;
  }
}

function namesOf(text) {
  try {
    return text ? JSON.parse(text).lists.map((list) => list.name).filter((name) => /^[a-z]+-\d+$/.test(name)) : [];
  } catch {
    return [];
  }
}

/** { keys or null, lists: Map, expected: how many lists there should be } */
export async function load() {
  const keys = keysOf(await kept(KEYS));
  const names = namesOf(await kept(LISTS));
  const lists = new Map();
  if (keys) {
    for (const name of names) {
      const text = await kept(LISTS + '/' + name);
      const list = text && await readList(text, name, keys);
      if (list) lists.set(name, list);
    }
  }
  return { keys, lists, expected: names.length };
}

/** Fetches everything anew. What does not prove genuine is not kept; what was kept before stays then. Throws without a network. */
export async function refresh() {
  const document = await fetched(KEYS);
  const keys = keysOf(document);
  if (!keys || keys.byId.size === 0) throw new Error('no keys');
  await keep(KEYS, document);
  const index = await fetched(LISTS);
  for (const name of namesOf(index)) {
    const text = await fetched(LISTS + '/' + name);
    if (!(await readList(text, name, keys))) throw new Error('not genuine: ' + name);
    await keep(LISTS + '/' + name, text);
  }
  await keep(LISTS, index);
}
