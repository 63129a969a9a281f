import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { isCollected } from '../../../tests/support/collected.ts';
import type { LinkReport } from '../link/peer-connection.ts';
import type { LinkReadings, LinkVerdict, ShownFrame } from '../model-quality.ts';
import { Value } from '../value.ts';
import { CallQuality } from './call-quality.ts';

/** A link on which 125,000 bytes come in a second: 1 Mbit/s. */
class FakeLink {
  readonly remote: { peerId: string };
  present = true;
  epoch = 0;
  state = { kind: 'connected' };
  roundTripMs = 1;
  reads = 0;
  answersAfterMs = 0;
  readonly statistics = {
    report: async (): Promise<LinkReport | null> => {
      this.reads += 1;
      if (this.answersAfterMs > 0) await new Promise((answer) => setTimeout(answer, this.answersAfterMs));
      const timestamp = performance.now();
      const bytes = timestamp * 125;
      const entries = [
        { id: 'T', type: 'transport', selectedCandidatePairId: 'P', bytesSent: bytes, bytesReceived: bytes },
        { id: 'P', type: 'candidate-pair', currentRoundTripTime: this.roundTripMs / 1_000 },
      ];
      const stats = new Map(entries.map((one) => [one.id, { ...one, timestamp }])) as unknown as RTCStatsReport;
      return { stats, kindsByMid: new Map(), feeds: new Map() };
    },
    capturedAt: (): number | null => null,
  };

  constructor(peerId: string) {
    this.remote = { peerId };
  }
}

describe('CallQuality', () => {
  let scope: Scope;
  beforeEach(() => {
    vi.useFakeTimers();
    scope = new Scope();
  });
  afterEach(() => {
    scope.end();
    vi.useRealTimers();
  });

  function start(count: number) {
    const links = Array.from({ length: count }, (_, index) => new FakeLink(`p${index}`));
    const mesh = { peers: links.map((link) => ({ link })), onChange: new Listeners<void>() };
    const stores = {
      readings: new Value<ReadonlyMap<string, LinkReadings>>(new Map()),
      verdicts: new Value<ReadonlyMap<string, LinkVerdict>>(new Map()),
      watchers: new Value(0),
      onFrame: new Listeners<ShownFrame>(),
    };
    void new CallQuality(mesh, stores, scope);
    return { links, mesh, stores, reads: () => links.map(({ reads }) => reads) };
  }

  it('reads a quarter of the links every 2 s, in turn', async () => {
    const { reads } = start(6);
    const after: number[][] = [];
    for (let time = 0; time < 4; time += 1) {
      await vi.advanceTimersByTimeAsync(2_000);
      after.push(reads());
    }
    expect(after).toEqual([
      [1, 1, 0, 0, 0, 0],
      [1, 1, 1, 1, 0, 0],
      [1, 1, 1, 1, 1, 1],
      [2, 2, 1, 1, 1, 1],
    ]);
  });

  it('holds no link that is gone, also of those that went before all had their turn', async () => {
    const { mesh } = start(0);
    const gone: WeakRef<FakeLink>[] = [];
    for (let visit = 0; visit < 3; visit += 1) {
      mesh.peers.push({ link: new FakeLink(`p${visit}`) });
      mesh.onChange.emit();
      await vi.advanceTimersByTimeAsync(3_000);
      gone.push(new WeakRef(mesh.peers.pop()!.link));
      mesh.onChange.emit();
    }
    expect(await Promise.all(gone.map(isCollected))).toEqual([true, true, true]);
  });

  it('reads all of them each second, and at once, while somebody watches', async () => {
    const { stores, reads } = start(4);
    await vi.advanceTimersByTimeAsync(1_000);
    stores.watchers.set(1);
    expect(reads()).toEqual([1, 1, 1, 1]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(reads()).toEqual([4, 4, 4, 4]);
    expect(stores.readings.get().get('p3')?.latest.bitrate).toEqual({ sent: 1_000_000, received: 1_000_000 });
    expect(stores.readings.get().get('p3')?.lastMinute).toHaveLength(3);
    stores.watchers.set(0);
    const [before = 0] = reads();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(reads()[0]! - before).toBe(1);
  });

  it('keeps one minute', async () => {
    const { stores } = start(1);
    stores.watchers.set(1);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(stores.readings.get().get('p0')?.lastMinute).toHaveLength(60);
  });

  it('reads nothing of links that are down or of no room, and has no timer without links', async () => {
    const { links, mesh, stores } = start(3);
    links[0]!.state = { kind: 'recovering' };
    links[1]!.present = false;
    mesh.onChange.emit();
    stores.watchers.set(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([...stores.readings.get().keys()]).toEqual(['p2']);
    mesh.peers.length = 0;
    mesh.onChange.emit();
    expect([stores.readings.get().size, stores.verdicts.get().size, vi.getTimerCount()]).toEqual([0, 0, 0]);
    mesh.peers.push({ link: new FakeLink('p9') });
    mesh.onChange.emit();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([...stores.readings.get().keys()]).toEqual(['p9']);
  });

  it('says what a link is like once it has been so for a while, and changes the store only then', async () => {
    const { links, stores } = start(1);
    stores.watchers.set(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stores.verdicts.get().get('p0')).toEqual({ grade: 'good', limit: null });
    const told = vi.fn();
    scope.add(stores.verdicts.store.subscribe(told));
    links[0]!.roundTripMs = 600;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toHaveBeenCalledOnce();
    expect(stores.verdicts.get().get('p0')).toEqual({ grade: 'poor', limit: 'between' });
  });

  it('takes delays for its own where the browser itself is slow to answer', async () => {
    const { links, stores } = start(1);
    stores.watchers.set(1);
    links[0]!.roundTripMs = 300;
    links[0]!.answersAfterMs = 150;
    await vi.advanceTimersByTimeAsync(8_000);
    expect(stores.verdicts.get().get('p0')).toEqual({ grade: 'weak', limit: 'own-computer' });
  });

  it('counts anew on a connection that was rebuilt, and takes no answer of the one before', async () => {
    const { links, stores } = start(1);
    stores.watchers.set(1);
    await vi.advanceTimersByTimeAsync(2_000);
    const before = stores.readings.get().get('p0');
    const { statistics } = links[0]!;
    const ask = statistics.report;
    statistics.report = async () => {
      const report = await ask();
      links[0]!.epoch += 1;
      return report;
    };
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stores.readings.get().get('p0')).toBe(before);
    statistics.report = ask;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stores.readings.get().get('p0')?.latest.bitrate).toEqual({ sent: null, received: null });
  });

  it('ends with its scope', async () => {
    const { reads } = start(2);
    await vi.advanceTimersByTimeAsync(2_000);
    scope.end();
    const before = reads();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([reads(), vi.getTimerCount()]).toEqual([before, 0]);
  });
});
