import type { PlainCommand } from '../../../signaling/protocol/plain-keys.ts';
import type { Shortcut } from '../../../signaling/protocol/shortcut-keys.ts';
import type { NamedKey } from '../words/key-caps.ts';

/** What keys do that nobody can change: each is what its place in the app gives it, or what people know it to do. */
export type FixedKey =
  | 'close'
  | 'call-first'
  | 'move'
  | 'move-pointer'
  | 'move-pointer-finely'
  | 'press-pointer'
  | 'undo-mark'
  | 'end-pointing'
  | 'send'
  | 'new-line';

export type Cap = NamedKey | { made: string };

export type KeyLine =
  | { kind: 'shortcut'; does: Shortcut }
  | { kind: 'plain'; does: PlainCommand }
  | { kind: 'fixed'; does: FixedKey; caps: readonly Cap[] };
export type KeyGroupName = 'everywhere' | 'in-call' | 'on-share' | 'pointing' | 'chat';

export interface KeyGroup {
  name: KeyGroupName;
  lines: readonly KeyLine[];
}

const shortcut = (does: Shortcut): KeyLine => ({ kind: 'shortcut', does });
const plain = (does: PlainCommand): KeyLine => ({ kind: 'plain', does });
const fixed = (does: FixedKey, ...caps: Cap[]): KeyLine => ({ kind: 'fixed', does, caps });

/** Every key of the app, in the order in which a person reads of them. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    name: 'everywhere',
    lines: [
      shortcut('mute'),
      shortcut('camera'),
      shortcut('search'),
      fixed('call-first', 'enter'),
      plain('keys'),
      fixed('close', 'escape'),
    ],
  },
  {
    name: 'in-call',
    lines: [plain('talk'), shortcut('share'), shortcut('hand'), shortcut('react'), shortcut('leave')],
  },
  {
    name: 'on-share',
    lines: [
      plain('zoom-in'),
      plain('zoom-out'),
      plain('fit'),
      plain('actual-size'),
      plain('full-screen'),
      fixed('move', 'arrows'),
      plain('point'),
      plain('draw'),
      plain('follow-mouse'),
    ],
  },
  {
    name: 'pointing',
    lines: [
      fixed('move-pointer', 'arrows'),
      fixed('move-pointer-finely', 'shift', 'arrows'),
      fixed('press-pointer', 'enter'),
      fixed('undo-mark', 'main', { made: 'Z' }),
      fixed('end-pointing', 'escape'),
    ],
  },
  { name: 'chat', lines: [fixed('send', 'enter'), fixed('new-line', 'shift', 'enter')] },
];
