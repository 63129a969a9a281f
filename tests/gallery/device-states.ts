import type { MediaState } from '../../renderer/core/model.ts';
import type { FakeSession, FakeState } from '../support/fake-session.ts';
import { caller, people } from './cast.ts';
import { emptyStream, voiceStream } from './pictures.ts';
import { inRoom, media } from './scenes.ts';

const REFUSED = { kind: 'failed', reason: 'denied' } as const;
const CLOSED = { kind: 'off' } as const;
const NONE: Partial<MediaState> = { cameras: [], microphones: [], speakers: [], preview: null };

/** The dialog "Check camera and sound". */
export const DEVICE_STATES = {
  'devices-asking': () =>
    checking({ ...NONE, camera: CLOSED, microphone: CLOSED, asksFirst: { camera: true, microphone: true } }),
  'devices-work': () => checking({ voice: voiceStream() }),
  'devices-silent': () => checking({ voice: voiceStream() }),
  'devices-noisy': () => checking({ voice: voiceStream() }),
  'devices-recording': () => checking({ voice: voiceStream() }),
  'devices-camera-off': () => checking({ cameraOff: true, camera: CLOSED, preview: null, voice: voiceStream() }),
  'devices-before-frames': () => checking({ preview: emptyStream() }),
  'devices-refused': () => checking({ ...NONE, camera: REFUSED, microphone: REFUSED }),
  'devices-no-camera': () =>
    checking({ cameras: [], camera: { kind: 'failed', reason: 'not-found' }, preview: null, voice: voiceStream() }),
  'devices-slow': () =>
    checking({ camera: { kind: 'starting', slow: true }, microphone: { kind: 'starting', slow: true }, preview: null }),
  // The browser asks, as a call begins.
  'outgoing-asks': () => ({
    ...asking(),
    people: people(),
    call: { kind: 'outgoing', to: caller(1), phase: 'ringing' },
  }),
  'room-asks': () => ({ ...inRoom(2), ...asking() }),
} satisfies Record<string, () => Partial<FakeState>>;

function asking(): Partial<FakeState> {
  const starting = { kind: 'starting', slow: false } as const;
  const asksFirst = { camera: true, microphone: true };
  return { media: { ...media(), ...NONE, camera: starting, microphone: starting, asksFirst } };
}

function checking(change: Partial<MediaState>): Partial<FakeState> {
  return { media: { ...media(), ...change }, people: people() };
}

/** What the microphone hears, 0 to 1, about 15 times a second. */
const HEARD: Partial<Record<string, (index: number) => number>> = {
  'devices-work': (index) => (index % 11 < 7 ? 0.6 : 0.05),
  'devices-silent': () => 0,
  'devices-noisy': () => 0.5,
};

/** Lets the microphone of such a state hear something. */
export function hearIn(state: string, session: FakeSession): void {
  const levelAt = HEARD[state];
  if (levelAt === undefined) return;
  let index = 0;
  setInterval(() => session.level.setState({ microphone: levelAt((index += 1)) }, true), 66);
}
