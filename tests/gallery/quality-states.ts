import type { FlightRecord } from '../../renderer/core/session-api.ts';
import type {
  Limit,
  LinkReading,
  LinkReadings,
  LinkVerdict,
  Participant,
  RatePoint,
} from '../../renderer/core/model.ts';
import type { FakeState } from '../support/fake-session.ts';
import { linkReading, trackReading } from '../support/link-counters.ts';
import { sharedScreen } from '../support/shared-screen.ts';
import { screenStream } from './pictures.ts';
import { inRoom, seenShare } from './scenes.ts';

const PICTURE = {
  size: { width: 1280, height: 720 },
  framesPerSecond: 30,
  codec: 'VP9',
  coder: 'libvpx',
  bitrate: 1_700_000,
  limitedBy: 'none',
} as const;
const LATENCY = {
  p50Ms: 81,
  p95Ms: 124,
  stages: { captureMs: 38.2, networkMs: 0.2, bufferMs: 21.4, decodeMs: 4.8, displayMs: 16.4 },
};
const VOICE = { kind: 'microphone', codec: 'opus', bitrate: 42_000, loss: 0, jitterMs: 3 } as const;

/** A minute in which the camera got smaller once. */
function minute(): RatePoint[] {
  return Array.from({ length: 60 }, (_, index) => ({
    at: index * 1_000,
    sent: index < 40 ? 1_600_000 + 200_000 * Math.sin(index) : 600_000,
    received: 900_000 + 150_000 * Math.cos(index / 3),
  }));
}

function measured(change: Partial<LinkReading> = {}): LinkReadings {
  const latest = linkReading({
    way: { kind: 'direct', network: 'cable' },
    roundTripMs: 0.4,
    bitrate: { sent: 1_750_000, received: 940_000 },
    sent: [trackReading(VOICE), trackReading({ ...PICTURE, loss: 0 })],
    received: [
      trackReading(VOICE),
      trackReading({
        ...PICTURE,
        coder: 'dav1d',
        codec: 'AV1',
        limitedBy: null,
        loss: 0,
        jitterMs: 4,
        frozenMs: 1_300,
        latency: LATENCY,
      }),
    ],
    ...change,
  });
  return { latest, lastMinute: minute() };
}

/** What happened in the call, at the first two links among others. */
const FLIGHT: readonly FlightRecord[] = [
  { at: 300, kind: 'hub', state: 'online' },
  { at: 2_100, kind: 'room', state: 'joined' },
  { at: 2_400, kind: 'link', peer: 'p1', state: 'connected' },
  { at: 2_900, kind: 'peer-version', peer: 'p2', version: 2 },
  { at: 61_000, kind: 'link', peer: 'p1', state: 'recovering' },
  {
    at: 61_004,
    kind: 'link-stats',
    peer: 'p1',
    path: { local: 'host', remote: 'host', protocol: 'udp', network: 'wifi' },
    roundTripMs: 218,
    loss: 0.12,
    availableBitrate: 240_000,
  },
  { at: 62_000, kind: 'link-action', peer: 'p1', action: 'ice-restart' },
  { at: 64_000, kind: 'negotiation-failed', peer: 'p9', step: 'apply-offer', error: 'InvalidStateError' },
  { at: 66_000, kind: 'device', device: 'camera', state: 'failed', reason: 'in-use' },
];

/** A room in which these are the limits of the links to the others. */
function limited(...limits: (Limit | null)[]): Partial<FakeState> {
  const peerOf = (index: number): string => `peer-${index}`;
  const verdicts = limits.map((limit, index): [string, LinkVerdict] => {
    const isSlow = limit !== null && limit !== 'relay' && limit !== 'own-computer';
    return [peerOf(index), { grade: isSlow ? 'weak' : 'good', limit }];
  });
  const readings = limits.map((limit, index): [string, LinkReadings] => [
    peerOf(index),
    measured(limit === null ? {} : { way: { kind: 'direct', network: 'wifi' }, roundTripMs: 218 }),
  ]);
  return { ...inRoom(limits.length + 1), verdicts: new Map(verdicts), readings: new Map(readings), flight: FLIGHT };
}

/** A room in which one person's camera waits, and what they share does. */
function waiting(count: number, share: Participant['share'] = null): Partial<FakeState> {
  const ofPeer = (one: Participant): Participant =>
    one.peerId === 'peer-0' ? { ...one, cameraWaits: true, share } : one;
  return { ...limited('between', null), ...inRoom(count, ofPeer) };
}

/** How well the links of a call work. */
export const QUALITY_STATES = {
  quality: () => limited('own-computer'),
  'quality-panel': () => limited('own-network', 'own-network', null),
  'quality-relay': () => limited('relay', 'their-side', null),
  // What is shared has too little of the network to two of three people.
  'quality-sharing': () => ({
    ...limited('between', null, null),
    share: sharedScreen({ label: 'Report', stream: screenStream() }),
    smallCameras: new Map([
      ['peer-0', 'network'],
      ['peer-1', 'network'],
    ]),
  }),
  // The way to one of three people is narrow.
  'quality-held-back': () => ({ ...limited('their-side', null, null), heldBack: new Set(['peer-0']) }),
  // Somebody's pictures wait for their voice on the way to here: the camera's, and then what they share too.
  'quality-waits': () => waiting(2),
  'quality-waits-share': () => waiting(3, seenShare({ waits: true })),
  // As in a browser that tells little.
  'quality-few': () => {
    const few = linkReading({
      way: null,
      roundTripMs: null,
      availableBitrate: null,
      bitrate: { sent: null, received: null },
    });
    return { ...limited(null), readings: new Map([['peer-0', { latest: few, lastMinute: [] }]]) };
  },
} satisfies Record<string, () => Partial<FakeState>>;
