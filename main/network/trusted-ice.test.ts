import { describe, expect, it } from 'vitest';
import type { BridgeEvent } from '../bridge/events.ts';
import { withTrustedIce } from './trusted-ice.ts';

const OWN = [{ urls: ['stun:192.0.2.1'] }];
const THEIRS = [{ urls: ['turn:203.0.113.9'], username: 'u', credential: 'c' }];

describe('[ICE-2] servers of a hub', () => {
  const online: BridgeEvent = {
    kind: 'signaling-state',
    state: {
      kind: 'online',
      peerId: 'p',
      hubId: 'h',
      iceServers: THEIRS,
      people: [],
      peopleAccess: 'open',
      features: [],
    },
  };
  const renewed: BridgeEvent = { kind: 'signaling-event', name: 'ice-servers', payload: { iceServers: THEIRS } };

  it('count if it was set, beside the own ones', () => {
    const iceServers = [...THEIRS, ...OWN];
    expect(withTrustedIce(online, true, OWN)).toMatchObject({ state: { kind: 'online', iceServers } });
    expect(withTrustedIce(renewed, true, OWN)).toEqual({ ...renewed, payload: { iceServers } });
  });

  it('do not count if it was found, at its hello and later', () => {
    expect(withTrustedIce(online, false, OWN)).toMatchObject({ state: { kind: 'online', iceServers: OWN } });
    expect(withTrustedIce(renewed, false, OWN)).toEqual({ ...renewed, payload: { iceServers: OWN } });
  });

  it('are looked for in no other event', () => {
    for (const event of [{ kind: 'network-changed' }, { kind: 'signaling-state', state: { kind: 'idle' } }] as const) {
      expect(withTrustedIce(event, false, OWN)).toBe(event);
    }
  });
});
