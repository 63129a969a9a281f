import { beforeEach, describe, expect, it } from 'vitest';
import type { LinkSignal } from '../../../signaling/protocol/index.ts';
import { SignalRoute } from './signal-route.ts';

const signal = (negotiation: number, type: 'offer' | 'answer' = 'offer'): LinkSignal => ({
  visit: 'visit-of-one',
  toVisit: 'visit-of-two',
  epoch: 0,
  body: { kind: 'description', negotiation, description: { type, sdp: '' } },
});
const candidate: LinkSignal = { ...signal(0), body: { kind: 'candidate', candidate: null } };

describe('[LINK-7] SignalRoute', () => {
  let time: number;
  let epoch: number;
  let there: Record<'direct' | 'peer' | 'hub', boolean>;
  let sent: string[];
  let refusals: (() => void)[];
  let route: SignalRoute;

  beforeEach(() => {
    time = 0;
    epoch = 0;
    there = { direct: true, peer: true, hub: true };
    sent = [];
    refusals = [];
    const to = (way: keyof typeof there) => (given: LinkSignal, onRefused?: () => void) => {
      if (!there[way]) return false;
      if (given.body.kind === 'description') sent.push(`${way} ${given.body.negotiation}`);
      if (onRefused) refusals.push(onRefused);
      return true;
    };
    route = new SignalRoute({
      direct: to('direct'),
      relay: { peer: to('peer'), hub: to('hub') },
      isCurrent: (given) => given.epoch === epoch,
      now: () => time,
    });
    time = 1_000;
    route.heard();
  });

  it('takes the channel, then a common peer, then the hub', () => {
    route.send(signal(1));
    time += 3_000;
    route.send(signal(2));
    there.peer = false;
    route.send(signal(3));
    expect(sent).toEqual(['direct 1', 'peer 2', 'hub 3']);
  });

  it('answers what came by the hub by the hub, until something is heard', () => {
    time += 1;
    route.doubt('hub');
    route.send(signal(1));
    time += 1;
    route.heard();
    time += 3_000;
    route.send(signal(2));
    expect(sent).toEqual(['hub 1', 'peer 2']);
  });

  it('keeps what nobody could pass on, in order, until somebody can', () => {
    there.peer = false;
    there.hub = false;
    route.moved();
    route.send(signal(1));
    route.send(signal(2, 'answer'));
    route.retry();
    expect(sent).toEqual(['direct 1', 'direct 2']);
    there.hub = true;
    route.retry();
    route.retry();
    expect(sent.slice(2)).toEqual(['hub 1', 'hub 2']);
  });

  it('[NEG-6] keeps one of an offer that is said again and again, and none of the candidates that are in it', () => {
    there.peer = false;
    route.moved();
    for (const said of [signal(1), candidate, candidate, signal(1), signal(2), signal(2)]) route.send(said);
    for (const refuse of refusals.splice(0)) refuse();
    sent = [];
    route.retry();
    expect(sent).toEqual(['hub 2']);
    expect(refusals).toHaveLength(1);
  });

  it('keeps what the hub did not deliver, unless the connection was built anew', () => {
    there.peer = false;
    route.moved();
    route.send(signal(1));
    for (const refuse of refusals.splice(0)) refuse();
    route.retry();
    for (const refuse of refusals.splice(0)) refuse();
    epoch = 1;
    route.retry();
    expect(sent).toEqual(['hub 1', 'hub 1']);
  });
});
