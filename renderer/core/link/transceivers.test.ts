import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SendPlan } from '../sending/send-plan.ts';
import { SEND_NOTHING } from '../sending/send-plan.ts';
import { Transceivers } from './transceivers.ts';

const AV1 = { mimeType: 'video/AV1', clockRate: 90_000 };
const track = (id: string) => ({ id }) as MediaStreamTrack;

class FakeTransceiver {
  direction: RTCRtpTransceiverDirection = 'recvonly';
  readonly receiver: { track: { kind: string }; getStats: () => Promise<Map<string, unknown>> };
  mid: string | null = null;
  framesDecoded: number | undefined;
  readonly sender = {
    track: null as MediaStreamTrack | null,
    replaceTrack(next: MediaStreamTrack | null) {
      this.track = next;
      return Promise.resolve();
    },
  };
  readonly setCodecPreferences = vi.fn();
  constructor(kind: string) {
    const inbound = () => new Map([['I', { id: 'I', type: 'inbound-rtp', framesDecoded: this.framesDecoded }]]);
    this.receiver = { track: { kind }, getStats: () => Promise.resolve(inbound()) };
  }
}

/** A connection whose first offer brought these media sections. */
function connectionWith(...kinds: string[]) {
  const made = kinds.map((kind) => new FakeTransceiver(kind));
  const connection = {
    addTransceiver: vi.fn((kind: string, init: RTCRtpTransceiverInit) => {
      const transceiver = new FakeTransceiver(kind);
      transceiver.direction = init.direction!;
      made.push(transceiver);
      return transceiver as unknown as RTCRtpTransceiver;
    }),
    getTransceivers: () => made as unknown as RTCRtpTransceiver[],
  };
  return { made, transceivers: new Transceivers(connection, { screen: [AV1] }) };
}

describe('Transceivers', () => {
  beforeEach(() =>
    vi.stubGlobal(
      'MediaStream',
      class {
        readonly tracks: unknown[];
        constructor(tracks: unknown[]) {
          this.tracks = tracks;
        }
      },
    ),
  );
  afterEach(() => vi.unstubAllGlobals());
  const sending: SendPlan = {
    microphone: { track: track('microphone') },
    camera: { track: track('camera') },
    screen: { track: track('screen') },
    'screen-audio': { track: track('screen-audio') },
  };
  const sent = (made: FakeTransceiver[]) => made.map(({ sender }) => sender.track?.id ?? null);

  it('[NEG-5] [SOUND-1] are made in their order, with the codecs that are preferred', () => {
    const { made, transceivers } = connectionWith();
    transceivers.make();
    expect(made.map(({ receiver, direction }) => [receiver.track.kind, direction])).toEqual([
      ['audio', 'sendrecv'],
      ['video', 'sendrecv'],
      ['video', 'sendrecv'],
      ['audio', 'sendrecv'],
    ]);
    expect(made.map(({ setCodecPreferences }) => setCodecPreferences.mock.calls)).toEqual([[], [], [[[AV1]]], []]);
    expect(Object.keys(transceivers.streams!)).toEqual(['microphone', 'camera', 'screen', 'screen-audio']);
  });

  it('[NEG-5] are taken from the first offer, both ways, and once', () => {
    const { made, transceivers } = connectionWith('audio', 'video', 'video');
    expect([transceivers.adopt(), transceivers.adopt()]).toEqual([true, false]);
    expect(made.map(({ direction }) => direction)).toEqual(['sendrecv', 'sendrecv', 'sendrecv']);
  });

  it('[PEER-3] media sections of a later version are left alone', () => {
    const { made, transceivers } = connectionWith('audio', 'video', 'video', 'audio', 'video');
    transceivers.adopt();
    transceivers.send(sending);
    const all = ['microphone', 'camera', 'screen', 'screen-audio', null];
    expect([made[4]?.direction, sent(made)]).toEqual(['recvonly', all]);
  });

  it.each([[[]], [['video']]])(
    '[SOUND-1] a share has no sound where the offer goes on with %j',
    (further: string[]) => {
      const { made, transceivers } = connectionWith('audio', 'video', 'video', ...further);
      transceivers.adopt();
      transceivers.send(sending);
      expect(sent(made).slice(0, 3)).toEqual(['microphone', 'camera', 'screen']);
      expect([made[3]?.direction, made[3]?.sender.track ?? null]).toEqual([
        further.length ? 'recvonly' : undefined,
        null,
      ]);
      expect(transceivers.streams!['screen-audio']).toEqual({ tracks: [] });
    },
  );

  it.each([[['audio', 'video']], [['video', 'audio', 'video']]])('[NEG-5] an offer with %j is refused', (kinds) => {
    const { transceivers } = connectionWith(...kinds);
    expect(() => transceivers.adopt()).toThrow('NEG-5');
    expect(transceivers.streams).toBeNull();
  });

  it('send what was wanted before they were there, and nothing when nothing is', async () => {
    const { made, transceivers } = connectionWith('audio', 'video', 'video');
    transceivers.send(sending);
    transceivers.adopt();
    expect(sent(made)).toEqual(['microphone', 'camera', 'screen']);
    transceivers.send(SEND_NOTHING);
    await vi.waitFor(() => expect(sent(made)).toEqual([null, null, null]));
  });

  it('tell which of them a mid is of, once they have one', () => {
    const { made, transceivers } = connectionWith('audio', 'video', 'video');
    expect(transceivers.kindsByMid.size).toBe(0);
    transceivers.adopt();
    expect(transceivers.kindsByMid.size).toBe(0);
    [made[0]!.mid, made[2]!.mid] = ['0', '2'];
    expect([...transceivers.kindsByMid]).toEqual([
      ['0', 'microphone'],
      ['2', 'screen'],
    ]);
  });

  it('tell how many frames of a picture were decoded, or that they cannot', async () => {
    const { made, transceivers } = connectionWith('audio', 'video', 'video');
    expect(await transceivers.framesDecoded('camera')).toBeNull();
    transceivers.adopt();
    expect(await transceivers.framesDecoded('screen')).toBeNull();
    [made[1]!.framesDecoded, made[2]!.framesDecoded] = [7, 9];
    expect([await transceivers.framesDecoded('camera'), await transceivers.framesDecoded('screen')]).toEqual([7, 9]);
  });
});
