import { describe, expect, it } from 'vitest';
import { LinkProbe, linkStats } from './link-probe.ts';

const report = (...stats: ({ id: string; type: string } & Record<string, unknown>)[]) =>
  new Map(stats.map((one) => [one.id, one])) as unknown as RTCStatsReport;

const pair = {
  id: 'P',
  type: 'candidate-pair',
  localCandidateId: 'L',
  remoteCandidateId: 'R',
  requestsReceived: 3,
  responsesReceived: 4,
  currentRoundTripTime: 0.012,
  availableOutgoingBitrate: 2_500_000,
};

describe('linkStats', () => {
  it('has the path in use, its round trip, the estimate and the worst loss', () => {
    const stats = report(
      { id: 'T', type: 'transport', bytesReceived: 1_000, selectedCandidatePairId: 'P' },
      pair,
      { ...pair, id: 'Q', currentRoundTripTime: 9, availableOutgoingBitrate: 1 },
      {
        id: 'L',
        type: 'local-candidate',
        candidateType: 'host',
        protocol: 'udp',
        networkType: 'wifi',
        address: '192.0.2.7',
      },
      { id: 'R', type: 'remote-candidate', candidateType: 'relay', protocol: 'tcp', address: '192.0.2.8' },
      { id: 'A', type: 'remote-inbound-rtp', kind: 'audio', fractionLost: 0 },
      { id: 'V', type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.25 },
    );
    expect(linkStats(stats)).toEqual({
      activity: 1_014,
      path: { local: 'host', remote: 'relay', protocol: 'udp', network: 'wifi' },
      roundTripMs: 12,
      loss: 0.25,
      availableBitrate: 2_500_000,
    });
  });

  it('says null for what a browser does not tell', () => {
    const nothing = { activity: null, path: null, roundTripMs: null, loss: null, availableBitrate: null };
    expect(linkStats(report())).toEqual(nothing);
    expect(linkStats(report({ id: 'T', type: 'transport' }))).toEqual({ ...nothing, activity: 0 });
  });
});

describe('LinkProbe', () => {
  function probeOf(counts: (number | null)[]) {
    const connection = {
      connectionState: 'connected' as RTCPeerConnectionState,
      readings: 0,
      getStats() {
        const count = counts[(connection.readings += 1) - 1];
        if (count === null) return Promise.reject(new DOMException('', 'InvalidStateError'));
        return Promise.resolve(report({ id: 'T', type: 'transport', bytesReceived: count }));
      },
    };
    return { connection, probe: new LinkProbe(connection) };
  }

  it('[CTRL-4] more than before is a sign of life, as much and less are none, and the first reading says nothing', async () => {
    const { probe } = probeOf([10, 11, 11, 5, 6]);
    const seen: (boolean | null)[] = [];
    for (let reading = 0; reading < 5; reading += 1) seen.push((await probe.check())!.active);
    expect(seen).toEqual([null, true, false, false, true]);
  });

  it('begins the comparison anew when asked to', async () => {
    const { probe } = probeOf([10, 11]);
    await probe.check();
    probe.restart();
    expect((await probe.check())!.active).toBeNull();
  });

  it('reads once for all who ask meanwhile, and anew for who asks later', async () => {
    const { connection, probe } = probeOf([10, 11]);
    await Promise.all([probe.read(), probe.read(), probe.check()]);
    expect(connection.readings).toBe(1);
    await probe.read();
    expect(connection.readings).toBe(2);
  });

  it('reads nothing of a connection that is closed, or closes meanwhile', async () => {
    const { connection, probe } = probeOf([null]);
    expect(await probe.check()).toBeNull();
    connection.connectionState = 'closed';
    expect(await probe.read()).toBeNull();
    expect(connection.readings).toBe(1);
  });
});
