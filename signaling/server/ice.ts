import { createHmac } from 'node:crypto';
import type { IceServer } from '../protocol/index.ts';

/** STUN and TURN servers a hub hands to its clients. */
export interface IceConfig {
  /** Handed out as they are. */
  servers: readonly IceServer[];
  /** A TURN server that shares a secret with this hub, or null. */
  turn: { urls: string[]; secret: string } | null;
}

/** On a LAN host candidates suffice, and nothing may call out to the internet unasked. */
export const NO_ICE: IceConfig = { servers: [], turn: null };

/** A credential outlives a working day's call; the next hello brings a fresh one. */
const CREDENTIAL_LIFETIME_S = 12 * 60 * 60;

/**
 * The list for one peer, with time-limited TURN credentials as of draft-uberti-behave-turn-rest-00: the username is the
 * expiry (Unix seconds) and the peer id, the credential is base64(HMAC-SHA1(secret, username)).
 *
 * @param nowMs Unix time, ms
 */
export function iceServersFor(config: IceConfig, peerId: string, nowMs: number): IceServer[] {
  if (config.turn === null) return [...config.servers];
  const username = `${Math.floor(nowMs / 1000) + CREDENTIAL_LIFETIME_S}:${peerId}`;
  const credential = createHmac('sha1', config.turn.secret).update(username).digest('base64');
  return [...config.servers, { urls: config.turn.urls, username, credential }];
}
