import { encodeFields, type PeerVisit } from './statement.ts';

/** The bytes whose HMAC-SHA-256 with a room's key proves to one end of a link that the other end has the key (SPEC.md [PASS-2]). */
export function encodePass(code: string, from: PeerVisit, to: PeerVisit): Uint8Array<ArrayBuffer> {
  return encodeFields(['earshot-pass/2', code, from.peerId, from.visit, to.peerId, to.visit]);
}

/** The bytes whose HMAC-SHA-256 with a room's key names the key to hubs (SPEC.md [DOOR-1]). */
export function encodeDoor(): Uint8Array<ArrayBuffer> {
  return encodeFields(['earshot-door/2']);
}
