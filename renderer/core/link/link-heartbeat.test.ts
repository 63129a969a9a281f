import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { LinkPair } from '../../../tests/support/link-pair.ts';
import { stubNetwork } from '../../../tests/support/stub-network.ts';

describe('LinkHeartbeat', () => {
  let network: FakeNetwork;
  let pair: LinkPair;
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

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

  it('[CTRL-4] statistics are read only when pings are overdue, and what they show keeps the link up', async () => {
    const [connection] = network.connectionsOf('anna');
    let received = 0;
    const getStats = vi.spyOn(connection!, 'getStats');
    getStats.mockImplementation(() => Promise.resolve(transport((received += 100))));
    await pass(10_000);
    expect(getStats).not.toHaveBeenCalled();
    network.cut('anna', 'ben');
    await pass(10_000);
    expect(getStats.mock.calls.length).toBeGreaterThan(3);
    expect(pair.anna.state.kind).toBe('connected');
  });

  it('[CTRL-4] a link on which much arrives stays up where statistics take seconds, as on a busy computer', async () => {
    const [connection] = network.connectionsOf('anna');
    let received = 0;
    vi.spyOn(connection!, 'getStats').mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      return transport((received += 100));
    });
    const states = new Set<string>();
    pair.anna.onChange.add(() => states.add(pair.anna.state.kind));
    network.cut('anna', 'ben');
    await pass(10_000);
    expect([...states, pair.anna.state.kind]).toEqual(['connected']);
  });

  it.each([
    [0, 4_000],
    [1_500, 5_100],
    [2_000, 6_100],
    [4_000, 10_100],
  ])('[CTRL-4] a dead link is seen to be down where statistics take %i ms, by %i ms', async (readingMs, seenMs) => {
    const [connection] = network.connectionsOf('anna');
    vi.spyOn(connection!, 'getStats').mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, readingMs));
      return transport(100);
    });
    network.cut('anna', 'ben');
    await pass(seenMs);
    expect(pair.anna.state.kind).toBe('recovering');
  });

  it('[CTRL-4] statistics that take seconds once, and then come at once, do not say that nothing arrived between them', async () => {
    const [connection] = network.connectionsOf('anna');
    let readingMs = 2_000;
    vi.spyOn(connection!, 'getStats').mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, readingMs));
      readingMs = 0;
      return transport(Math.floor(performance.now() / 400));
    });
    const states = new Set<string>();
    pair.anna.onChange.add(() => states.add(pair.anna.state.kind));
    network.cut('anna', 'ben');
    await pass(10_000);
    expect([...states, pair.anna.state.kind]).toEqual(['connected']);
  });

  it('[CTRL-4] a counter that shrinks is no sign of life', async () => {
    const [connection] = network.connectionsOf('anna');
    let received = 100_000;
    vi.spyOn(connection!, 'getStats').mockImplementation(() => Promise.resolve(transport((received -= 100))));
    network.cut('anna', 'ben');
    await pass(4_000);
    expect(pair.anna.state.kind).toBe('recovering');
  });

  it('the record of a link in trouble has what its statistics said', async () => {
    network.cut('anna', 'ben');
    await pass(4_000);
    expect(pair.recorder.records.map(({ kind }) => kind)).toContain('link-stats');
  });

  it('the record has nothing of a silence that was over before', async () => {
    network.cut('anna', 'ben');
    await pass(2_500);
    network.heal('anna', 'ben');
    await pass(60_000);
    expect(pair.anna.state.kind).toBe('connected');
    const [connection] = network.connectionsOf('anna');
    Object.assign(connection!, { connectionState: 'disconnected' }).dispatchEvent(new Event('connectionstatechange'));
    expect(pair.recorder.records.map(({ kind }) => kind)).not.toContain('link-stats');
    expect(pair.anna.state.kind).toBe('recovering');
  });
});

function transport(bytesReceived: number): Map<string, unknown> {
  return new Map([['T', { type: 'transport', id: 'T', bytesReceived }]]);
}
