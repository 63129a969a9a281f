import { beforeEach, describe, expect, it } from 'vitest';
import type { LinkSignal, SignalBody } from '../../../signaling/protocol/index.ts';
import { MADE_UP_SEAL } from '../../../tests/support/keys-of-names.ts';
import { SignalRoute } from './signal-route.ts';

const description = (negotiation: number, type: 'offer' | 'answer' = 'offer'): SignalBody => ({
  kind: 'description',
  negotiation,
  description: { type, sdp: '' },
  ...MADE_UP_SEAL,
});
const candidate: SignalBody = { kind: 'candidate', candidate: null };

describe('[LINK-7] SignalRoute', () => {
  let time: number;
  let there: Record<'direct' | 'peer' | 'hub', boolean>;
  let sent: string[];
  let refusals: (() => void)[];
  let route: SignalRoute;

  beforeEach(() => {
    time = 0;
    there = { direct: true, peer: true, hub: true };
    sent = [];
    refusals = [];
    const take = (way: keyof typeof there, { body }: LinkSignal) => {
      if (there[way] && body.kind === 'description') sent.push(`${way} ${body.negotiation}`);
      return there[way];
    };
    const relay = (way: keyof typeof there) => ({
      sendSignal: (_to: string, signal: LinkSignal, onRefused: () => void) => {
        if (there[way]) refusals.push(onRefused);
        return take(way, signal);
      },
    });
    route = new SignalRoute({
      self: { peerId: 'one', visit: 'visit-of-one' },
      remote: { peerId: 'two', visit: 'visit-of-two' },
      epoch: 0,
      messaging: { sendControl: (message) => message.kind === 'signal' && take('direct', message.signal) },
      relays: { peer: relay('peer'), hub: relay('hub') },
      clock: { now: () => time },
    });
    time = 1_000;
    route.heard('control');
  });

  it('[CTRL-3] [LINK-7] takes the channel, else a common peer and the hub', () => {
    route.send(description(1));
    time += 3_000;
    route.send(description(2));
    there.peer = false;
    route.send(description(3));
    expect(sent).toEqual(['direct 1', 'peer 2', 'hub 2', 'hub 3']);
  });

  it('takes the relays and the channel for 3 s after a relay brought a signal, whatever is heard', () => {
    time += 1;
    route.doubt();
    time += 1_000;
    route.heard('control');
    route.send(description(1));
    time += 1_999;
    route.heard('control');
    route.send(description(2));
    expect(sent).toEqual(['peer 1', 'hub 1', 'direct 1', 'peer 2', 'hub 2', 'direct 2']);
    time += 1;
    route.send(description(3));
    expect(sent.slice(6)).toEqual(['direct 3']);
  });

  it('does not keep what the hub did not deliver and a common peer has', () => {
    route.moved();
    route.send(description(1));
    for (const refuse of refusals.splice(0)) refuse();
    route.retry();
    expect(sent).toEqual(['peer 1', 'hub 1', 'direct 1']);
  });

  it('does not take the channel on the word of the transport: a new path may answer checks and carry no data', () => {
    time += 1;
    route.moved();
    time += 1;
    route.heard('transport');
    expect(route.isAlive).toBe(false);
    route.send(description(1));
    expect(sent).toEqual(['peer 1', 'hub 1', 'direct 1']);
    expect(route.silentMs).toBe(0);
    time += 3_000;
    route.heard('transport');
    route.send(description(2));
    route.heard('control');
    route.send(description(3));
    expect(sent.slice(3)).toEqual(['peer 2', 'hub 2', 'direct 2', 'direct 3']);
  });

  it('keeps what nobody could pass on, in order, until somebody can', () => {
    there.peer = false;
    there.hub = false;
    route.moved();
    route.send(description(1));
    route.send(description(2, 'answer'));
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
    for (const said of [description(1), candidate, candidate, description(1), description(2), description(2)])
      route.send(said);
    for (const refuse of refusals.splice(0)) refuse();
    sent = [];
    route.retry();
    expect(sent).toEqual(['hub 2']);
    expect(refusals).toHaveLength(1);
  });

  it('keeps what the hub did not deliver, unless the connection was built anew', () => {
    there.peer = false;
    route.moved();
    route.send(description(1));
    for (const refuse of refusals.splice(0)) refuse();
    route.retry();
    for (const refuse of refusals.splice(0)) refuse();
    route.startEpoch(1);
    route.retry();
    // On the channel once: that delivers it whenever it works again.
    expect(sent).toEqual(['hub 1', 'direct 1', 'hub 1']);
  });
});
