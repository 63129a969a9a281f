import { encodeDoor, encodePass, type PeerVisit } from '../../../signaling/protocol/index.ts';
import { fromBase64url, toBase64url } from '../identity/base64url.ts';

/** What a room's key is used for. Keys, passes and doors are base64url of 32 bytes; MACs are HMAC-SHA-256 (RFC 2104). */

const HMAC = { name: 'HMAC', hash: 'SHA-256' };

/** The room that a link is of. */
export interface KeyedRoom {
  code: string;
  key: string;
}

/** What the end `from` shows to the end `to` as a proof that it has the key (SPEC.md [PASS-2]). */
export async function passOf({ code, key }: KeyedRoom, from: PeerVisit, to: PeerVisit): Promise<string> {
  return toBase64url(await crypto.subtle.sign('HMAC', await macKey(key), encodePass(code, from, to)));
}

/** Whether this is what `passOf` gives. */
export async function isPass(pass: string, { code, key }: KeyedRoom, from: PeerVisit, to: PeerVisit): Promise<boolean> {
  return crypto.subtle.verify('HMAC', await macKey(key), fromBase64url(pass), encodePass(code, from, to));
}

/** What a hub is told of the key, so that it keeps those who have it apart from those who do not (SPEC.md [DOOR-1]). */
export async function doorOf(key: string): Promise<string> {
  return toBase64url(await crypto.subtle.sign('HMAC', await macKey(key), encodeDoor()));
}

/** Of a key, or of a door. */
export function macKey(key: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64url(key), HMAC, false, ['sign', 'verify']);
}
