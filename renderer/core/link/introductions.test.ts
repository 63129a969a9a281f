import { describe, expect, it } from 'vitest';
import { LIMITS, type Member } from '../../../signaling/protocol/index.ts';
import { commonPeers, introductionsOf, peersToConnect, type IntroducedPeer } from './introductions.ts';

const CONNECTED = { kind: 'connected' } as const;
const RECOVERING = { kind: 'recovering', step: 'waiting', since: 0, stepSince: 0 } as const;

const introduction = (peerId: string, visit = `${peerId}-1`) => ({ peerId, visit, name: peerId });
const memberOf = (peerId: string, state: Member['state']) => ({ ...introduction(peerId), guest: false, state });
function other(peerId: string, change: Partial<IntroducedPeer> = {}): IntroducedPeer {
  const member = memberOf(peerId, 'present');
  return { member, link: { state: CONNECTED }, admittedAs: peerId, vouchesFor: [], ...change };
}
const ringing = (peerId: string) => other(peerId, { member: memberOf(peerId, 'ringing') });
const byId = (others: IntroducedPeer[]) => new Map(others.map((one) => [one.member.peerId, one]));

function newTo(others: IntroducedPeer[], { left = [] as string[], listed = false } = {}): string[] {
  const found = peersToConnect({
    self: { peerId: 'self' },
    others: byId(others),
    hasLeft: (visit) => left.includes(visit),
    isListed: () => listed,
  });
  return found.map(({ visit }) => visit);
}

describe('introductions', () => {
  it('[CTRL-7] are of those whose link is up and who are in the room', () => {
    const others = [other('anna'), other('ben', { link: { state: RECOVERING } }), ringing('cleo')];
    expect(introductionsOf(others)).toEqual([introduction('anna')]);
  });

  it('[LINK-6] nobody vouches whose own link is in trouble', () => {
    const vouchesFor = [introduction('cleo')];
    const anna = other('anna', { vouchesFor });
    const ben = other('ben', { vouchesFor, link: { state: RECOVERING } });
    expect(commonPeers('cleo-1', [anna, ben])).toEqual([anna]);
    expect(newTo([ben])).toEqual([]);
  });

  it('[CTRL-10] [LINK-6] who is only being rung is no common peer, whatever it says', () => {
    const cleo = other('cleo', {
      member: memberOf('cleo', 'ringing'),
      vouchesFor: [introduction('dora')],
    });
    expect(commonPeers('dora-1', [cleo])).toEqual([]);
    expect(newTo([cleo])).toEqual([]);
  });

  it('[LINK-5] somebody introduced is met once, whoever vouches; not oneself, nobody known, nobody who said goodbye', () => {
    const vouchesFor = ['self', 'anna', 'cleo', 'dora'].map((name) => introduction(name));
    expect(newTo([other('anna', { vouchesFor }), other('ben', { vouchesFor })], { left: ['dora-1'] })).toEqual([
      'cleo-1',
    ]);
  });

  it('[LINK-5] no more than a room holds', () => {
    const vouchesFor = Array.from({ length: LIMITS.roomCapacity }, (_, index) => introduction(`p${index}`));
    expect(newTo([other('anna', { vouchesFor })])).toHaveLength(LIMITS.roomCapacity - 2);
  });

  it('[LINK-5] a later visit takes the place of one that nobody speaks for', () => {
    const anna = other('anna', { vouchesFor: [introduction('cleo', 'cleo-2')] });
    const cleo = other('cleo', { link: { state: RECOVERING } });
    expect(newTo([anna, cleo])).toEqual(['cleo-2']);
    expect(newTo([anna, cleo], { listed: true })).toEqual([]);
    expect(newTo([anna, other('cleo')])).toEqual([]);
    expect(newTo([anna, cleo, other('ben', { vouchesFor: [introduction('cleo')] })])).toEqual([]);
  });
});
