import { createHmac } from 'node:crypto';
import type { IceServer } from '../protocol/index.ts';

/** STUN and TURN servers a hub hands to its clients. See SPEC.md [ICE-1], [ICE-3]. */
export interface IceConfig {
  /** Handed out as they are, to everybody who says hello. */
  servers: readonly IceServer[];
  /** A TURN server that shares a secret with this hub, or null. For those in company (`turn-credentials.ts`). */
  turn: { urls: string[]; secret: string } | null;
}

/** On a LAN host candidates suffice, and nothing may call out to the internet unasked. */
export const NO_ICE: IceConfig = { servers: [], turn: null };

/**
 * The list for one peer, with time-limited TURN credentials as of draft-uberti-behave-turn-rest-00: the username is the
 * expiry (Unix seconds) and the peer id, the credential is base64(HMAC-SHA1(secret, username)).
 *
 * @param expiresAtMs Unix time, ms
 */
export function iceServersFor(config: IceConfig, peerId: string, expiresAtMs: number): IceServer[] {
  if (config.turn === null) return [...config.servers];
  const username = `${Math.floor(expiresAtMs / 1000)}:${peerId}`;
  const credential = createHmac('sha1', config.turn.secret).update(username).digest('base64');
  return [...config.servers, { urls: config.turn.urls, username, credential }];
}
