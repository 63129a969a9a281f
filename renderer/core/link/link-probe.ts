/** What the statistics of a connection say (W3C webrtc-stats); null for what cannot be told. */
export interface LinkStats {
  /** Bytes and STUN messages received so far: payload, and ICE's own checks and responses. */
  activity: number | null;
  /** The two ends of the path in use. */
  path: LinkPath | null;
  /** Of the path in use, ms. */
  roundTripMs: number | null;
  /** Fraction of sent packets lost, 0 to 1, as the other side last reported; the highest of audio and video. */
  loss: number | null;
  /** The bandwidth estimate towards the other side, bit/s. */
  availableBitrate: number | null;
}

export interface LinkPath {
  local: RTCIceCandidateType;
  remote: RTCIceCandidateType;
  protocol: string;
  /** What this end's network is, as Chromium tells it (W3C webrtc-stats, `networkType`). */
  network: string | null;
}

/** Reads a connection's statistics. `getStats` is expensive, so readings that overlap share one call. */
export class LinkProbe {
  readonly #connection: Pick<RTCPeerConnection, 'connectionState' | 'getStats'>;
  #reading: Promise<RTCStatsReport | null> | null = null;
  /** `activity` of the last reading; null when there is nothing to compare with. */
  #activity: number | null = null;

  constructor(connection: Pick<RTCPeerConnection, 'connectionState' | 'getStats'>) {
    this.#connection = connection;
  }

  /** All that there is to know; null when the connection is closed. A call during a reading gets the result of that reading. */
  report(): Promise<RTCStatsReport | null> {
    this.#reading ??= this.#report().finally(() => (this.#reading = null));
    return this.#reading;
  }

  /** Null when the connection is closed. */
  async read(): Promise<LinkStats | null> {
    const report = await this.report();
    return report && linkStats(report);
  }

  /**
   * Reads the statistics and compares them with the reading before. Null when they cannot be read.
   *
   * @returns `active`: something arrived since the last reading. That includes ICE's connectivity checks, which a
   *   browser answers even when its page is too busy to. Null for the first reading, which says nothing of that.
   */
  async check(): Promise<(LinkStats & { active: boolean | null }) | null> {
    const stats = await this.read();
    if (stats === null) return null;
    const { activity } = stats;
    if (activity === null) return { ...stats, active: false };
    const before = this.#activity;
    this.#activity = activity;
    // The counters of a candidate pair that is given up drop out of the sum, so a smaller sum is no sign of activity.
    return { ...stats, active: before === null ? null : activity > before };
  }

  /** Forgets the last reading: the next `check` has nothing to compare with. */
  restart(): void {
    this.#activity = null;
  }

  async #report(): Promise<RTCStatsReport | null> {
    if (this.#connection.connectionState === 'closed') return null;
    // getStats rejects only when the connection is being closed.
    return this.#connection.getStats().catch(() => null);
  }
}

/** Extracts from a report what a link is judged by. Pure. */
export function linkStats(report: RTCStatsReport): LinkStats {
  const all: RTCStats[] = [];
  report.forEach((stats: RTCStats) => all.push(stats));
  const of = <Stats extends RTCStats>(type: RTCStatsType) => all.filter((stats) => stats.type === type) as Stats[];
  const transports = of<RTCTransportStats>('transport');
  const pairs = of<RTCIceCandidatePairStats>('candidate-pair');
  const selectedId = transports.find(({ selectedCandidatePairId }) => selectedCandidatePairId)?.selectedCandidatePairId;
  const pair = pairs.find(({ id }) => id === selectedId);
  const losses = of<RTCStats & { fractionLost?: number }>('remote-inbound-rtp').flatMap(
    ({ fractionLost }) => fractionLost ?? [],
  );
  return {
    activity: activityOf(transports, pairs),
    path: pair ? pathOf(all, pair) : null,
    roundTripMs: pair?.currentRoundTripTime === undefined ? null : pair.currentRoundTripTime * 1_000,
    loss: losses.length > 0 ? Math.max(...losses) : null,
    availableBitrate: pair?.availableOutgoingBitrate ?? null,
  };
}

function activityOf(transports: RTCTransportStats[], pairs: RTCIceCandidatePairStats[]): number | null {
  if (transports.length + pairs.length === 0) return null;
  const bytes = transports.map(({ bytesReceived = 0 }) => bytesReceived);
  const checks = pairs.map(({ requestsReceived = 0, responsesReceived = 0 }) => requestsReceived + responsesReceived);
  return [...bytes, ...checks].reduce((sum, count) => sum + count, 0);
}

interface CandidateStats extends RTCStats {
  candidateType: RTCIceCandidateType;
  protocol?: string;
  networkType?: string;
}

function pathOf(all: RTCStats[], pair: RTCIceCandidatePairStats): LinkPath | null {
  const candidate = (wanted: string) => all.find(({ id }) => id === wanted) as CandidateStats | undefined;
  const [local, remote] = [candidate(pair.localCandidateId), candidate(pair.remoteCandidateId)];
  if (!local || !remote) return null;
  const { candidateType, protocol = 'udp', networkType = null } = local;
  return { local: candidateType, remote: remote.candidateType, protocol, network: networkType };
}
