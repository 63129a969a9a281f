import type { Discovery } from './discovery.ts';
import type { KnownHubs } from './known-hubs.ts';
import type { Lan, LanState } from './lan.ts';

/** The own hub as it stands in `/lan`. */
export interface OwnHub {
  keyPin: string;
  hubId: string;
  /** Where it listens, on all addresses. */
  port: number;
}

export interface LanOptions {
  discovery: Discovery;
  known: KnownHubs;
  /** Null when it could not be started: this node then follows and never serves. */
  own: OwnHub | null;
  /** A headless hub always serves; it never follows. */
  kind: 'app' | 'headless';
  /** False keeps it from being announced; true unless said otherwise. */
  isAnnounced?: boolean;
}

/** Starts this computer's part in the LAN. */
export function createLan(options: LanOptions): Lan {
  const state: LanState = { kind: 'seeking', term: 0, lost: null };
  return {
    state,
    onChange: () => () => {},
    handle: () => false,
    setGuests: () => {},
    meet: () => Promise.resolve({ ok: true, data: null }),
    suspectHub: () => {},
    facts: () => options.discovery.facts(),
    close: () => Promise.resolve(),
  };
}
