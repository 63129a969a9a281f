import type { PaceReading } from './link-pace.ts';

interface Sent {
  at: number;
  bytes: number;
  packets: number;
  waitedS: number;
}

/** Reads how one sender gets on (W3C webrtc-stats). */
export class PaceMeter {
  readonly #sender: Pick<RTCRtpSender, 'getStats'>;
  #last: Sent | null = null;

  constructor(sender: Pick<RTCRtpSender, 'getStats'>) {
    this.#sender = sender;
  }

  /** Since the last time; null for the first time, and where nothing was sent or can be told. Costs a `getStats` call. */
  async read(): Promise<PaceReading | null> {
    const report = await this.#sender.getStats().catch(() => null);
    let outbound: RTCOutboundRtpStreamStats | undefined;
    let loss = 0;
    report?.forEach((stats: RTCStats & { fractionLost?: number }) => {
      if (stats.type === 'outbound-rtp') outbound = stats as RTCOutboundRtpStreamStats;
      else if (stats.type === 'remote-inbound-rtp') loss = stats.fractionLost ?? 0;
    });
    if (!outbound) return null;
    const { timestamp: at, bytesSent: bytes = 0, packetsSent: packets = 0, targetBitrate: room } = outbound;
    const sent: Sent = { at, bytes, packets, waitedS: outbound.totalPacketSendDelay ?? 0 };
    const before = this.#last;
    this.#last = sent;
    if (before === null || room === undefined || packets <= before.packets || at <= before.at) return null;
    return {
      room,
      rate: ((bytes - before.bytes) * 8_000) / (at - before.at),
      waitMs: ((sent.waitedS - before.waitedS) * 1_000) / (packets - before.packets),
      loss,
    };
  }
}
