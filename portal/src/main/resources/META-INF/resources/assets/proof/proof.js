/* Judges a proof with the keys and status lists that are given: no network, no storage, no page. ADR 0030. */

const LIST_VALID_MS = 24 * 3600 * 1000;
const CLOCK_SLACK_MS = 10 * 60 * 1000;
const LONGEST_TEXT = 20000;
const NUMBER = /([A-Z]{2,8}-20\d{2}-\d{6,9}-[0-9A-Z])/;
const decoder = new TextDecoder('utf-8', { fatal: true });

function bytes(base64url) {
  if (!/^[A-Za-z0-9_-]*$/.test(base64url) || base64url.length % 4 === 1) throw new Error('not base64url');
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const json = (base64url) => JSON.parse(decoder.decode(bytes(base64url)));

/** The parts of a compact JWS by ES256, or null for anything else. */
function parse(token) {
  const parts = token.split('.');
  if (parts.length !== 3) return null;
  try {
    const header = json(parts[0]);
    const payload = json(parts[1]);
    const signature = bytes(parts[2]);
    const ours = header && payload && typeof header === 'object' && typeof payload === 'object'
      && header.alg === 'ES256' && typeof header.kid === 'string' && !header.crit && header.b64 !== false;
    return ours ? { header, payload, signature, signed: new TextEncoder().encode(parts[0] + '.' + parts[1]) } : null;
  } catch {
    return null;
  }
}

async function isSigned(jws, jwk) {
  try {
    const { kty, crv, x, y } = jwk;
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    return jws.signature.length === 64
      && await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, jws.signature, jws.signed);
  } catch {
    return false;
  }
}

/** The keys of a DID document: { did, byId: Map of short id to JWK }. Throws for what is none. */
export function readKeys(document) {
  const byId = new Map();
  const trusted = new Set(document.assertionMethod);
  for (const method of document.verificationMethod) {
    if (trusted.has(method.id) && method.id.startsWith(document.id + '#')) {
      byId.set(method.id.slice(document.id.length + 1), method.publicKeyJwk);
    }
  }
  return { did: document.id, byId };
}

const keyId = (kid, keys) => (kid.startsWith(keys.did + '#') ? kid.slice(keys.did.length + 1) : kid);

/** A status list after its signature was checked: { purpose, list, at, bits }, or null when it is not to be believed. */
export async function readList(token, name, keys) {
  const jws = parse(token.trim());
  const jwk = jws && keys.byId.get(keyId(jws.header.kid, keys));
  if (!jwk || jws.header.typ !== 'vc+jwt' || !(await isSigned(jws, jwk))) return null;
  try {
    const { issuer, type, validFrom, id, credentialSubject: subject } = jws.payload;
    const at = Date.parse(validFrom);
    const ours = issuer === keys.did && type.includes('BitstringStatusListCredential') && id.endsWith('/status/' + name)
      && name.startsWith(subject.statusPurpose + '-') && subject.encodedList[0] === 'u' && at > 0;
    if (!ours) return null;
    const stream = new Blob([bytes(subject.encodedList.slice(1))]).stream().pipeThrough(new DecompressionStream('gzip'));
    return { name, at, bits: new Uint8Array(await new Response(stream).arrayBuffer()) };
  } catch {
    return null;
  }
}

/** The bit at a place, or null where the list does not reach. */
function bit(list, position) {
  return position < list.bits.length * 8 ? (list.bits[position >> 3] >> (7 - (position & 7))) & 1 : null;
}

function shortClaims(payload) {
  const [list, position] = payload.s;
  const claims = {
    number: payload.jti, from: payload.nbf * 1000, until: payload.exp * 1000, scheme: payload.c, holder: payload.h,
    products: payload.p, more: payload.m ?? 0, origin: payload.o, example: payload.x === 1, list, position,
  };
  return { ...claims, shortened: [claims.scheme, claims.holder, claims.origin, ...claims.products].some((text) => text.endsWith('…')) };
}

function credentialClaims(payload) {
  const subject = payload.credentialSubject;
  const status = payload.credentialStatus.find((entry) => entry.statusPurpose === 'revocation');
  return {
    number: subject.certificateNumber, from: Date.parse(payload.validFrom), until: Date.parse(payload.validUntil) + 1000,
    scheme: subject.schemeName, holder: subject.holder, products: subject.products, more: 0, origin: subject.origin,
    example: subject.example === true, shortened: false,
    list: Number(status.statusListCredential.split('-').pop()), position: Number(status.statusListIndex),
  };
}

function readClaims(jws, keys) {
  try {
    let claims = null;
    if (jws.header.typ === 'lvpu+jwt') claims = shortClaims(jws.payload);
    if (jws.header.typ === 'vc+jwt' && jws.payload.type.includes('LvpuCertificate') && jws.payload.issuer.id === keys.did) {
      claims = credentialClaims(jws.payload);
    }
    const whole = claims && NUMBER.test(claims.number) && Number.isFinite(claims.from) && Number.isFinite(claims.until)
      && [claims.scheme, claims.holder, claims.origin].every((text) => typeof text === 'string')
      && Array.isArray(claims.products) && claims.products.every((text) => typeof text === 'string')
      && Number.isInteger(claims.list) && Number.isInteger(claims.position) && claims.position >= 0;
    return whole ? claims : null;
  } catch {
    return null;
  }
}

const answer = (kind, code, more = {}) => ({ kind, code, ...more });

/**
 * What is to be said of a scanned or pasted text: { kind: valid | invalid | caution | unchecked, code, claims?, listAt?, number? }.
 * Claims are given only when their signature is good; valid only when everything could be checked.
 *
 * @param keys as readKeys gives them, or null where none are kept
 * @param lists Map of name to list, as readList gives them
 * @param now milliseconds
 */
export async function judge(text, keys, lists, now) {
  const trimmed = text.slice(0, LONGEST_TEXT).trim();
  const jws = parse(trimmed.slice(trimmed.lastIndexOf('#') + 1).replaceAll(/\s/g, ''));
  if (!jws) {
    const number = NUMBER.exec(trimmed.toUpperCase());
    return number ? answer('unchecked', 'number-only', { number: number[1] }) : answer('unchecked', 'not-a-proof');
  }
  if (!keys) return answer('unchecked', 'no-keys');
  const jwk = keys.byId.get(keyId(jws.header.kid, keys));
  if (!jwk) return answer('caution', 'unknown-key');
  if (!(await isSigned(jws, jwk))) return answer('invalid', 'tampered');
  const claims = readClaims(jws, keys);
  if (!claims) return answer('unchecked', 'not-a-proof');

  const revoked = lists.get('revocation-' + claims.list);
  const suspended = lists.get('suspension-' + claims.list);
  const known = [revoked, suspended].filter(Boolean);
  const listAt = known.length ? Math.min(...known.map((list) => list.at)) : null;
  const more = { claims, listAt };
  // What cannot be undone counts however old the list is.
  if (revoked && bit(revoked, claims.position) === 1) return answer('invalid', 'revoked', more);
  if (now >= claims.until) return answer('invalid', 'expired', more);
  if (suspended && bit(suspended, claims.position) === 1) return answer('invalid', 'suspended', more);
  if (now < claims.from) return answer('caution', 'not-yet', more);
  if (!revoked || !suspended || bit(revoked, claims.position) === null || bit(suspended, claims.position) === null) {
    return answer('caution', 'no-list', more);
  }
  if (Math.max(revoked.at, suspended.at) > now + CLOCK_SLACK_MS) return answer('caution', 'clock', more);
  if (now - listAt > LIST_VALID_MS) return answer('caution', 'old-list', more);
  return answer('valid', 'valid', more);
}

/** A length of time as the key of its words and a number. */
export function age(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60000));
  if (minutes < 1) return ['age.now', 0];
  if (minutes < 120) return ['age.minutes', minutes];
  if (minutes < 48 * 60) return ['age.hours', Math.floor(minutes / 60)];
  return ['age.days', Math.floor(minutes / 1440)];
}
