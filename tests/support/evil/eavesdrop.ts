import type { NegotiationBody } from '../../../renderer/core/link/negotiator.ts';
import type { SignalBody } from '../../../signaling/protocol/index.ts';

/** What arrived at Eve. */
export interface Heard {
  /** Kinds of the frames on the data channels. */
  frames: string[];
  /** RTP packets of sound and picture. */
  packets: number;
  picturesDecoded: number;
}

export interface EarOptions {
  /** Whom it listens to. Another ear of this name is closed. */
  name: string;
  /** Whether it makes the first offer. */
  offers: boolean;
  /** The ear that everything is passed on to as soon as that one is there; null: nothing is. */
  passTo: string | null;
}

/** One connection to a victim, which takes whatever it gets. */
interface Ear {
  take: (body: SignalBody) => Promise<void>;
  heard: () => Promise<Heard>;
  /** Sends a track in the media section of this number. */
  pass: (section: number, track: MediaStreamTrack) => void;
  /** Sends a frame on the channel of this id, if it is open. */
  say: (channel: number, frame: string) => void;
  close: () => void;
}

declare global {
  interface Window {
    toVictim: (name: string, body: NegotiationBody) => Promise<void>;
    ears: Record<string, Ear>;
  }
}

/** Runs in a page: one connection as the app makes them, that takes everything and has nothing of its own to send. */
export async function eavesdrop({ name, offers, passTo }: EarOptions): Promise<void> {
  const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  const frames: string[] = [];
  const other = (): Ear | undefined => (passTo === null ? undefined : window.ears[passTo]);
  const channels = ['control', 'chat'].map((label, id) => {
    const channel = connection.createDataChannel(label, { negotiated: true, id });
    channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
      frames.push((JSON.parse(data) as { kind: string }).kind);
      other()?.say(id, data);
    });
    return channel;
  });
  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate)
      void window.toVictim(name, {
        kind: 'candidate',
        candidate: { candidate: candidate.candidate, sdpMid: candidate.sdpMid },
      });
  });
  connection.addEventListener('track', ({ track, transceiver }) => {
    const element = document.createElement(track.kind === 'video' ? 'video' : 'audio');
    element.muted = true;
    element.srcObject = new MediaStream([track]);
    void element.play().catch(() => undefined);
    other()?.pass(connection.getTransceivers().indexOf(transceiver), track);
  });

  async function describe(negotiation: number): Promise<void> {
    for (const transceiver of connection.getTransceivers()) transceiver.direction = 'sendrecv';
    await connection.setLocalDescription();
    const { type, sdp } = connection.localDescription!;
    const description = { type: type as 'offer' | 'answer', sdp };
    await window.toVictim(name, { kind: 'description', negotiation, description });
  }

  window.ears ??= {};
  window.ears[name]?.close();
  window.ears[name] = {
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
    pass: (section, track) => void connection.getTransceivers()[section]?.sender.replaceTrack(track),
    say(id, frame) {
      if (channels[id]?.readyState === 'open') channels[id].send(frame);
    },
    close: () => connection.close(),
  };

  if (!offers) return;
  for (const kind of ['audio', 'video', 'video']) connection.addTransceiver(kind);
  await describe(1);
}
