import type { SignalBody } from '../../../signaling/protocol/index.ts';

/** What arrived at Eve. */
export interface Heard {
  /** Kinds of the frames on the data channels. */
  frames: string[];
  /** RTP packets of sound and picture. */
  packets: number;
  picturesDecoded: number;
}

declare global {
  interface Window {
    toVictim: (body: SignalBody) => Promise<void>;
    eve: { take: (body: SignalBody) => Promise<void>; heard: () => Promise<Heard> };
  }
}

/** Runs in a page: one connection as the app makes them, that takes everything and has nothing to send. */
export async function eavesdrop(offers: boolean): Promise<void> {
  const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  const frames: string[] = [];
  for (const [id, label] of ['control', 'chat'].entries()) {
    const channel = connection.createDataChannel(label, { negotiated: true, id });
    channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
      frames.push((JSON.parse(data) as { kind: string }).kind);
    });
  }
  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate)
      void window.toVictim({
        kind: 'candidate',
        candidate: { candidate: candidate.candidate, sdpMid: candidate.sdpMid },
      });
  });
  connection.addEventListener('track', ({ track }) => {
    const element = document.createElement(track.kind === 'video' ? 'video' : 'audio');
    element.muted = true;
    element.srcObject = new MediaStream([track]);
    void element.play().catch(() => undefined);
  });

  async function describe(negotiation: number): Promise<void> {
    await connection.setLocalDescription();
    const { type, sdp } = connection.localDescription!;
    await window.toVictim({ kind: 'description', negotiation, description: { type: type as 'offer' | 'answer', sdp } });
  }

  window.eve = {
    async take(body) {
      if (body.kind === 'candidate') await connection.addIceCandidate(body.candidate ?? undefined);
      if (body.kind !== 'description') return;
      await connection.setRemoteDescription(body.description);
      if (body.description.type === 'offer') await describe(body.negotiation);
    },
    async heard() {
      const inbound = [...(await connection.getStats()).values()].filter(
        ({ type }) => type === 'inbound-rtp',
      ) as RTCInboundRtpStreamStats[];
      const sum = (of: (stats: RTCInboundRtpStreamStats) => number | undefined) =>
        inbound.reduce((total, stats) => total + (of(stats) ?? 0), 0);
      return {
        frames: [...frames],
        packets: sum(({ packetsReceived }) => packetsReceived),
        picturesDecoded: sum(({ framesDecoded }) => framesDecoded),
      };
    },
  };

  if (!offers) return;
  for (const kind of ['audio', 'video', 'video']) connection.addTransceiver(kind, { direction: 'recvonly' });
  await describe(1);
}
