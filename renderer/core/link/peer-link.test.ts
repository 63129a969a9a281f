import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { ANNA, BEN, LinkPair } from '../../../tests/support/link-pair.ts';
import { stubNetwork } from '../../../tests/support/stub-network.ts';
import { SEND_NOTHING } from '../sending/send-plan.ts';

describe('PeerLink', () => {
  let network: FakeNetwork;
  let pair: LinkPair;
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const states = () => [pair.anna, pair.ben].map(({ state, epoch }) => `${state.kind} ${epoch}`);

  beforeEach(async () => {
    network = stubNetwork();
    pair = new LinkPair();
    await pass(1_000);
  });
  afterEach(() => {
    pair.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('comes up, and was up ever after', async () => {
    expect(states()).toEqual(['connected 0', 'connected 0']);
    network.cut('anna', 'ben');
    await pass(4_000);
    expect([pair.anna.state.kind, pair.anna.everConnected]).toEqual(['recovering', true]);
  });

  it('[LINK-3] a negotiation that fails leads to a new connection, and the record has its cause without SDP', async () => {
    const [connection] = network.connectionsOf('anna');
    const refused = new DOMException('Failed to parse SessionDescription. o=- 1 2 IN IP4 192.0.2.7', 'OperationError');
    vi.spyOn(connection!, 'setLocalDescription').mockRejectedValueOnce(refused);
    const restarts = vi.spyOn(connection!, 'restartIce');
    connection!.needNegotiation();
    await pass(1_000);
    expect(states()).toEqual(['connected 1', 'connected 1']);
    expect(restarts).not.toHaveBeenCalled();
    expect(pair.recorder.records).toContainEqual(
      expect.objectContaining({ kind: 'negotiation-failed', step: 'make-offer', error: 'OperationError' }),
    );
    expect(JSON.stringify(pair.recorder.records)).not.toContain('192.0.2.7');
  });

  it('[LINK-3] with nobody to pass the wish for a new connection on, the old one stays', async () => {
    pair.onTheWay = null;
    const [connection] = network.connectionsOf('anna');
    vi.spyOn(connection!, 'setLocalDescription').mockRejectedValueOnce(new DOMException('', 'OperationError'));
    connection!.needNegotiation();
    await pass(2_000);
    expect(states()).toEqual(['connected 0', 'connected 0']);
    expect(network.connectionsOf('anna')).toEqual([connection]);
  });

  it('a picture that stands still leads to a new connection, but not while this one is young', async () => {
    pair.anna.pictureStalled();
    await pass(1_000);
    expect(states()).toEqual(['connected 0', 'connected 0']);
    await pass(10_000);
    pair.anna.pictureStalled();
    pair.anna.pictureStalled();
    await pass(1_000);
    expect(states()).toEqual(['connected 1', 'connected 1']);
  });

  it('[LINK-3] what sends its pictures has ended: it goes on with one new connection at once, and the record says why', async () => {
    for (const lose of [...pair.loseSender]) lose();
    await pass(1_000);
    expect(states()).toEqual(['connected 1', 'connected 1']);
    expect(pair.recorder.records).toContainEqual(expect.objectContaining({ kind: 'sender-lost' }));
    // Of a connection that is gone nothing counts.
    for (const lose of pair.loseSender.slice(0, 4)) lose();
    await pass(1_000);
    expect(states()).toEqual(['connected 1', 'connected 1']);
  });

  it.each([
    [false, 'connected 1'],
    [true, 'cut-off 0'],
  ])(
    '[LINK-3] with nobody to pass that on, it has another once somebody can; none where it is cut off (%s)',
    async (isCutOff, then) => {
      const { onTheWay } = pair;
      pair.onTheWay = null;
      for (const lose of [...pair.loseSender]) lose();
      await pass(5_000);
      expect(states()).toEqual(['connected 0', 'connected 0']);
      if (isCutOff) pair.anna.cutOff();
      pair.onTheWay = onTheWay;
      await pass(5_000);
      expect(states()[0]).toBe(then);
    },
  );

  it('[NEG-10] pictures begin anew with a key frame on another path, at both ends, and at no other time', async () => {
    const camera = { track: {} as MediaStreamTrack, encoding: { active: true, maxBitrate: 1 } };
    for (const link of [pair.anna, pair.ben]) link.send({ ...SEND_NOTHING, camera });
    const asked = () => ['anna', 'ben'].map((owner) => network.connectionsOf(owner)[0]!.keyFramesAskedFor);
    await pass(1_000);
    expect(asked()).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    network.move('ben');
    pair.ben.retry();
    await pass(1_000);
    expect(asked()).toEqual([
      [0, 1, 0, 0],
      [0, 1, 0, 0],
    ]);
  });

  it('[LINK-2] what is of another visit or of a lower epoch is dropped; a higher epoch is a new connection', async () => {
    const signal = { visit: ANNA.visit, toVisit: BEN.visit, epoch: 3, body: { kind: 'rebuild' } } as const;
    network.cut('anna', 'ben');
    await pass(4_000);
    pair.ben.receive({ ...signal, visit: 'visit-anna-2' });
    pair.ben.receive({ ...signal, toVisit: 'visit-ben--2' });
    expect(pair.ben.epoch).toBe(0);
    pair.ben.receive(signal);
    expect(pair.ben.epoch).toBe(3);
    pair.ben.receive({ ...signal, epoch: 2 });
    expect(pair.ben.epoch).toBe(3);
    network.heal('anna', 'ben');
    // Anna hears the last of the old connection; the other one counts once she hears nothing more.
    await pass(5_000);
    expect(states()).toEqual(['connected 3', 'connected 3']);
  });

  it('[LINK-9] whoever woke up, or has another address, takes the word of others until the link is heard again', async () => {
    const signal = { visit: ANNA.visit, toVisit: BEN.visit, epoch: 3, body: { kind: 'rebuild' } } as const;
    pair.ben.retry();
    await pass(1_000);
    pair.ben.receive(signal);
    expect(pair.ben.epoch, 'heard since').toBe(0);
    await pass(11_000);
    network.cut('anna', 'ben');
    pair.ben.retry();
    pair.ben.receive(signal);
    expect(pair.ben.epoch).toBe(3);
  });

  it('after a goodbye nothing of it is left', async () => {
    const gone = vi.fn();
    pair.ben.onBye.add(gone);
    pair.anna.close({ bye: true });
    await pass(1_000);
    expect(gone).toHaveBeenCalledOnce();
    expect(network.openConnections('anna')).toBe(0);
  });
});
