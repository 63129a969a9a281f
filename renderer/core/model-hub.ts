import type { Caller } from './model.ts';

// The own hub and the one in use, as the UI shows them.

/** How the desktop app finds its hub. */
export interface HubSettings {
  /** The hub this app serves: addresses a colleague can type, best first. Empty when it could not listen. */
  ownAddresses: string[];
  /** The hub set by a person, flag or environment; null while the LAN chooses by itself. */
  fixed: string | null;
  hub: HubInUse;
  iceServers: IceServerSetting[];
  /** Hubs that were confirmed, with their keys (RFC 7469 pins, base64). */
  trusted: TrustedHub[];
  /** Guests of the own hub who ask to see who is here, the first to ask first. */
  guestsAsking: Caller[];
}

/** `address` is null for a hub that whoever set up this computer confirmed. */
export interface TrustedHub {
  address: string | null;
  keyPin: string;
}

/** Which hub is used: this app's own (which `others` follow), another one, or none at the moment. */
export type HubInUse = { kind: 'own'; others: number } | { kind: 'other'; address: string } | { kind: 'seeking' };

export interface IceServerSetting {
  urls: string;
  username: string;
  credential: string;
}
