import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS, type LinkSignal } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { PeerRelay, type RelayingPeer } from './peer-relay.ts';
import { Topic } from './topic.ts';

const signal = (visit: string, toVisit: string): LinkSignal => ({
  visit,
  toVisit,
  epoch: 0,
  body: { kind: 'candidate', candidate: null },
});
const ANNA_TO_BEN = signal('anna-1', 'ben-1');

/** Somebody connected to Anna and Ben, on a clock that the test sets. */
describe('[CTRL-8] a common peer', () => {
  let topic: Topic<RoomFrame>;
  let peers: Map<string, RelayingPeer>;
  let relay: PeerRelay;
  let now: number;
  /** What was sent, and to whom. */
  let sent: [string, RoomFrame][];
  /** What was taken from a common peer. */
  let taken: unknown[];

  function connect(peerId: string, vouchesFor: string[] = []): void {
    peers.set(peerId, {
      member: { peerId, visit: `${peerId}-1`, name: peerId, guest: false, state: 'present' },
      link: { state: { kind: 'connected' }, isAlive: true },
      admittedAs: 'somebody',
      vouchesFor: vouchesFor.map((other) => ({ peerId: other, visit: `${other}-1`, name: other })),
    });
    topic.open(peerId, {
      send(frame) {
        sent.push([peerId, frame]);
        return true;
      },
    });
  }

  const passOn = (from: string, to: string, carried = ANNA_TO_BEN) =>
    topic.deliver(from, { kind: 'relay', to, signal: carried });

  beforeEach(() => {
    topic = new Topic();
    peers = new Map();
    now = 0;
    sent = [];
    taken = [];
    relay = new PeerRelay({ topic, peers, clock: { now: () => now } });
    relay.onSignal.add((received) => taken.push(received));
    connect('anna');
    connect('ben');
  });

  it('passes a signal on, once, and says whom it is from', () => {
    passOn('anna', 'ben');
    expect(sent).toEqual([['ben', { kind: 'relayed', from: 'anna', signal: ANNA_TO_BEN }]]);
  });

  it.each([
    ['in the name of another', 'ben', 'ben', ANNA_TO_BEN],
    ['of an earlier visit of its sender', 'anna', 'ben', signal('anna-0', 'ben-1')],
    ['to an earlier visit of its receiver', 'anna', 'ben', signal('anna-1', 'ben-0')],
    ['to somebody who is not connected', 'anna', 'cleo', signal('anna-1', 'cleo-1')],
    ['from somebody who is not connected', 'cleo', 'ben', signal('cleo-1', 'ben-1')],
  ])('passes nothing on %s', (_what, from, to, carried) => {
    passOn(from, to, carried);
    expect(sent).toEqual([]);
  });

  it('passes on a burst of each sender to each receiver and then a few a second, and no more', () => {
    for (let times = 0; times < 200; times += 1) passOn('anna', 'ben');
    expect(sent).toHaveLength(LIMITS.relayedBurst);
    passOn('ben', 'anna', signal('ben-1', 'anna-1'));
    expect(sent).toHaveLength(LIMITS.relayedBurst + 1);
    now = 1_000;
    for (let times = 0; times < 200; times += 1) passOn('anna', 'ben');
    expect(sent).toHaveLength(LIMITS.relayedBurst + 1 + LIMITS.relayedPerSecond);
    expect([LIMITS.relayedBurst, LIMITS.relayedPerSecond]).toEqual([120, 4]);
  });

  it('passes on no more to one than that one reads, whoever they are that send', () => {
    const senders = ['cleo', 'dora', 'emil', 'finn', 'gina', 'hans'];
    for (const sender of senders) connect(sender);
    for (now = 0; now <= 10_000; now += 100) {
      for (const sender of senders)
        for (let times = 0; times < 5; times += 1) passOn(sender, 'ben', signal(`${sender}-1`, 'ben-1'));
    }
    expect(sent.length).toBeLessThanOrEqual(LIMITS.relayedToOneBurst + 10 * LIMITS.relayedToOnePerSecond);
    expect(LIMITS.relayedToOneBurst).toBeLessThan(LIMITS.frameBurst);
    expect(LIMITS.relayedToOnePerSecond).toBeLessThan(LIMITS.framesPerSecond);
  });

  it('is asked only when it lists the other side, and its link is alive', () => {
    expect(relay.sendSignal('dora', signal('self-1', 'dora-1'))).toBe(false);
    connect('cleo', ['dora']);
    expect(relay.sendSignal('dora', signal('self-1', 'dora-1'))).toBe(true);
    expect(sent).toEqual([['cleo', { kind: 'relay', to: 'dora', signal: signal('self-1', 'dora-1') }]]);
    peers.set('cleo', { ...peers.get('cleo')!, link: { state: { kind: 'connected' }, isAlive: false } });
    expect(relay.sendSignal('dora', signal('self-1', 'dora-1'))).toBe(false);
  });

  it('is believed only about those whom it lists, with the visit that it lists', () => {
    connect('cleo', ['dora']);
    const hear = (relayedBy: string, from: string, carried: LinkSignal) =>
      topic.deliver(relayedBy, { kind: 'relayed', from, signal: carried });
    hear('anna', 'dora', signal('dora-1', 'self-1'));
    hear('cleo', 'eve', signal('eve-1', 'self-1'));
    hear('cleo', 'dora', signal('dora-0', 'self-1'));
    hear('nobody', 'dora', signal('dora-1', 'self-1'));
    expect(taken).toEqual([]);
    hear('cleo', 'dora', signal('dora-1', 'self-1'));
    expect(taken).toEqual([{ from: 'dora', signal: signal('dora-1', 'self-1') }]);
  });
});
