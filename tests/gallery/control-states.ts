import type { Controlling, RemoteControlState } from '../../renderer/core/model.ts';
import type { FakeState } from '../support/fake-session.ts';
import { sharedScreen } from '../support/shared-screen.ts';
import { caller } from './cast.ts';
import { screenStream } from './pictures.ts';
import { inRoom, seenShare } from './scenes.ts';

const OPEN = { refusal: null, controller: null };
/** Half past two in the afternoon, wherever the test runs. */
const HALF_PAST_TWO = new Date(2026, 0, 15, 14, 30).getTime();

/** Tomás shares his screen. */
function seen(remoteControl: Partial<RemoteControlState>): Partial<FakeState> {
  return {
    ...inRoom(4, (one, index) => (index === 1 ? { ...one, share: seenShare() } : one)),
    remoteControl: {
      shares: new Map([['peer-0', OPEN]]),
      controlling: { kind: 'none' },
      controlled: { kind: 'free' },
      ...remoteControl,
    },
  };
}

function controlling(change: Partial<Extract<Controlling, { kind: 'controlling' }>>): Partial<FakeState> {
  return seen({
    shares: new Map([['peer-0', { refusal: null, controller: 'self' }]]),
    controlling: {
      kind: 'controlling',
      of: 'peer-0',
      keyboard: true,
      clipboard: false,
      paused: false,
      until: null,
      news: null,
      ...change,
    },
  });
}

function controlled(clipboard: boolean): Partial<FakeState> {
  return {
    ...inRoom(3),
    share: sharedScreen({ label: 'Entire screen', stream: screenStream() }),
    ownControl: { kind: 'offered', mayAsk: true },
    remoteControl: {
      shares: new Map(),
      controlling: { kind: 'none' },
      controlled: { kind: 'controlled', by: caller(0), clipboard, paused: false },
    },
  };
}

/** Somebody controls what another one shares. */
export const CONTROL_STATES = {
  'control-asking': () => seen({ controlling: { kind: 'asking', of: 'peer-0' } }),
  'control-refused': () => seen({ controlling: { kind: 'over', of: 'peer-0', why: 'refused' } }),
  controlling: () => controlling({ until: HALF_PAST_TWO }),
  'controlling-clipboard': () =>
    controlling({ clipboard: true, news: { n: 1, outcome: { of: 'pasting', content: { is: 'too-long' } } } }),
  'controlling-mouse': () => controlling({ keyboard: false }),
  'controlling-paused': () => controlling({ paused: true }),
  // Aiko controls it; nobody could ask now.
  'control-of-others': () => seen({ shares: new Map([['peer-0', { refusal: 'wayland', controller: 'peer-1' }]]) }),
  controlled: () => controlled(false),
  'controlled-clipboard': () => controlled(true),
} satisfies Record<string, () => Partial<FakeState>>;
