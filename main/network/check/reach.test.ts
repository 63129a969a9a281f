import { describe, expect, it } from 'vitest';
import type { ProbeResult } from '../../../signaling/lan/probing/probe.ts';
import type { ConnectOutcome } from './tcp-connect.ts';
import { type Probes, reach, reachBest, vpnTaking } from './reach.ts';
import { LAN_CARD, place, serving, VPN_CARD } from './testing.ts';

const CARDS = [LAN_CARD, VPN_CARD];
const HUB: ProbeResult = { kind: 'hub', status: serving('a', 0) };

/** A computer on which all ports but the hub's are closed, or which is not there either. */
function probes(probed: ProbeResult, outcome: ConnectOutcome, others: ConnectOutcome = outcome): Probes {
  return {
    probe: () => Promise.resolve(probed),
    tryConnect: ({ port }) => Promise.resolve(port === 27_474 ? outcome : others),
    sourceAddressFor: () => Promise.resolve(LAN_CARD.address),
    now: () => 0,
  };
}

describe('reach', () => {
  it.each<[ProbeResult['kind'], ConnectOutcome, ConnectOutcome, string]>([
    ['timed-out', 'open', 'refused', 'hung'],
    ['timed-out', 'refused', 'refused', 'refused'],
    ['timed-out', 'timed-out', 'refused', 'dropped'],
    ['timed-out', 'timed-out', 'open', 'dropped'],
    ['timed-out', 'timed-out', 'timed-out', 'silent'],
    ['timed-out', 'unreachable', 'unreachable', 'unreachable'],
    ['unreachable', 'unreachable', 'unreachable', 'unreachable'],
    ['refused', 'refused', 'refused', 'refused'],
    ['no-tls', 'open', 'refused', 'no-tls'],
  ])('probe %s, TCP %s, at another port %s: %s', async (probed, outcome, others, kind) => {
    const fact = await reach(place('a'), CARDS, probes({ kind: probed } as ProbeResult, outcome, others));
    expect(fact.reach).toEqual({ kind });
  });

  it('does not wait for the TCP connection when the hub answers', async () => {
    const stuck: Probes = { ...probes(HUB, 'open'), tryConnect: () => new Promise(() => {}) };
    expect((await reach(place('a'), CARDS, stuck)).reach).toBe(HUB);
  });

  it('knows another subnet', async () => {
    const far = place('a', 'https://172.16.0.1:27474');
    const fact = await reach(far, CARDS, probes({ kind: 'timed-out' }, 'timed-out'));
    expect(fact).toMatchObject({ address: '172.16.0.1:27474', isInOwnSubnet: false, reach: { kind: 'silent' } });
  });
});

describe('reachBest', () => {
  it('takes the address at which the hub answers', async () => {
    const places = [place('a', 'https://10.0.0.7:1'), place('a', 'https://10.0.0.8:1')];
    const probe: Probes['probe'] = ({ url }) => Promise.resolve(url.includes('.8:') ? HUB : { kind: 'refused' });
    const fact = await reachBest(places, CARDS, { ...probes(HUB, 'open'), probe });
    expect(fact).toMatchObject({ address: '10.0.0.8:1', reach: HUB });
  });
});

describe('vpnTaking', () => {
  it.each([
    ['the LAN by its own card', '10.0.0.7', LAN_CARD.address, null],
    ['the LAN by the VPN', '10.0.0.7', VPN_CARD.address, 'tun0'],
    ['another network by the VPN', '172.16.0.1', VPN_CARD.address, 'tun0'],
    ["the VPN's own network", '10.8.0.7', VPN_CARD.address, null],
    ['no way at all', '10.0.0.7', null, null],
  ])('%s', (_, host, source, card) => expect(vpnTaking(host, source, CARDS)).toBe(card));
});
