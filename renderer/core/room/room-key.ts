import { encodeDoor, encodePass, type PeerVisit } from '../../../signaling/protocol/index.ts';
import { newSecret } from '../random-id.ts';
import { fromBase64url, toBase64url } from '../identity/base64url.ts';

/** What a room's key is used for. Keys, passes and doors are base64url of 32 bytes; MACs are HMAC-SHA-256 (RFC 2104). */

/** Of a peer id, characters. */
const ID_LENGTH = 22;
const HMAC = { name: 'HMAC', hash: 'SHA-256' };

/** The room that a link is of. */
export interface KeyedRoom {
  code: string;
  key: string;
}

/** A new room's key, which says who made it: it begins with that one's peer id, and nobody can change it later (SPEC.md [PASS-1]). */
export function newRoomKey(maker: string): string {
  return maker + newSecret().slice(ID_LENGTH);
}

/** The peer id of who made the room of this key; of a key of before it is nobody's. */
export function makerOf(key: string): string {
  return key.slice(0, ID_LENGTH);
}

/** Whether this peer made the room of this key. */
export function isMadeBy(key: string | null, peerId: string): boolean {
  return key !== null && makerOf(key) === peerId;
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
