import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkSignal, SignalBody, SignedDescription } from '../../../signaling/protocol/index.ts';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { ANNA, BEN, LinkPair } from '../../../tests/support/link-pair.ts';
import { stubNetwork } from '../../../tests/support/stub-network.ts';

const EVES_OFFER: SignedDescription = {
  kind: 'description',
  pass: null,
  negotiation: 9,
  description: { type: 'offer', sdp: 'v=0 offer 1 by side0' },
  key: keyOf('eve').signer.publicKey,
  signature: 'A'.repeat(86),
};

/** The hub puts its own description in the place of each. */
function withEvesSdp(signal: LinkSignal): LinkSignal {
  if (signal.body.kind !== 'description') return signal;
  const { type } = signal.body.description;
  return { ...signal, body: { ...signal.body, description: { type, sdp: `v=0 ${type} 1 by side0` } } };
}

describe('[SIG-5] a link that somebody on the way changes', () => {
  let network: FakeNetwork;
  let pair: LinkPair;
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  function open(onTheWay = (signal: LinkSignal) => signal): void {
    pair = new LinkPair();
    pair.onTheWay = onTheWay;
    for (const link of [pair.anna, pair.ben]) link.becomePresent();
  }
  const seen = () => [pair.anna, pair.ben].map(({ state, binding }) => [state.kind, binding.tampered]);
  const fromBen = (epoch: number, body: SignalBody) => ({ visit: BEN.visit, toVisit: ANNA.visit, epoch, body });
  const refused = () => pair.recorder.records.filter(({ kind }) => kind === 'refused-descriptions');

  beforeEach(() => {
    network = stubNetwork();
    open();
  });
  afterEach(() => {
    pair.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('does not come up, says so to whom it was sent, and comes up when that ends', async () => {
    pair.close();
    open(withEvesSdp);
    await pass(1_000);
    // Ben makes the first offer, so only Anna got anything.
    expect(seen()).toEqual([
      ['connecting', true],
      ['connecting', false],
    ]);
    expect(network.connectionsOf('anna').map(({ remoteDescription }) => remoteDescription)).toEqual([null]);
    expect([pair.anna.binding.key, pair.ben.binding.key]).toEqual([null, null]);
    expect(refused()).toMatchObject([{ reason: 'wrong-signature', count: 1 }]);
    await pass(40_000);
    expect(seen()[0]).toEqual(['lost', true]);
    pair.onTheWay = (signal) => signal;
    await pass(30_000);
    expect(seen()).toEqual([
      ['connected', false],
      ['connected', false],
    ]);
    expect(pair.anna.binding.key).toBe(keyOf('ben').signer.publicKey);
    expect(pair.ben.binding.key).toBe(keyOf('anna').signer.publicKey);
  });

  it('goes on when it was up: forged offers of its epoch and of a higher one change nothing', async () => {
    await pass(1_000);
    const [connection] = network.connectionsOf('anna');
    const agreed = connection!.remoteDescription;
    pair.anna.receive(fromBen(0, EVES_OFFER));
    pair.anna.receive(fromBen(1, EVES_OFFER));
    await pass(15_000);
    expect(seen()[0]).toEqual(['connected', false]);
    expect(network.connectionsOf('anna')).toEqual([connection]);
    expect(connection!.remoteDescription).toBe(agreed);
    expect(refused()).toMatchObject([{ reason: 'foreign-key', count: 1 }]);
  });

  it('goes on when what its end signed is played again, in its own epoch or as one of another', async () => {
    const passed: LinkSignal[] = [];
    pair.onTheWay = (signal) => (passed.push(signal), signal);
    await pass(1_000);
    const [connection] = network.connectionsOf('anna');
    pair.anna.retry();
    await pass(1_000);
    const agreed = connection!.remoteDescription;
    const bens = passed.filter(({ visit, body }) => visit === BEN.visit && body.kind === 'description');
    for (const signal of bens) {
      pair.anna.receive(signal);
      pair.anna.receive({ ...signal, epoch: 1 });
    }
    await pass(15_000);
    expect(bens.length).toBeGreaterThan(0);
    expect(seen()[0]).toEqual(['connected', false]);
    expect(network.connectionsOf('anna')).toEqual([connection]);
    expect(connection!.remoteDescription).toBe(agreed);
  });

  it('that is silent is made anew as before, and says so when only forged descriptions come', async () => {
    await pass(1_000);
    network.cut('anna', 'ben');
    pair.onTheWay = withEvesSdp;
    await pass(4_000);
    pair.anna.receive(fromBen(1, EVES_OFFER));
    await pass(1_000);
    expect([pair.anna.epoch, ...seen()[0]!]).toEqual([1, 'recovering', true]);
    pair.onTheWay = (signal) => signal;
    network.heal('anna', 'ben');
    await pass(30_000);
    expect(seen()[0]).toEqual(['connected', false]);
  });
});
