import type { Shortcut } from '../../../signaling/protocol/shortcut-keys.ts';
import { SHARE_KEYS, type ShareKeyAction } from '../share/share-keys.ts';
import type { NamedKey } from '../words/key-caps.ts';

/** What keys do that nobody can change: each is what its place in the app gives it, or what people know it to do. */
export type FixedKey =
  | ShareKeyAction
  | 'keys'
  | 'close'
  | 'call-first'
  | 'talk'
  | 'move'
  | 'move-pointer'
  | 'move-pointer-finely'
  | 'press-pointer'
  | 'undo-mark'
  | 'end-pointing'
  | 'send'
  | 'new-line';

/** Those of them that are turned off with the shortcuts. */
export const OFF_WITH_SHORTCUTS: readonly FixedKey[] = ['keys', 'talk'];

export type Cap = NamedKey | { made: string };

export type KeyLine =
  { kind: 'shortcut'; shortcut: Shortcut } | { kind: 'fixed'; does: FixedKey; caps: readonly Cap[] };
export type KeyGroupName = 'everywhere' | 'in-call' | 'on-share' | 'pointing' | 'chat';

export interface KeyGroup {
  name: KeyGroupName;
  lines: readonly KeyLine[];
}

const shortcut = (name: Shortcut): KeyLine => ({ kind: 'shortcut', shortcut: name });
const fixed = (does: FixedKey, ...caps: Cap[]): KeyLine => ({ kind: 'fixed', does, caps });
const onShare = (does: ShareKeyAction): KeyLine => fixed(does, { made: (SHARE_KEYS[does][0] ?? '').toUpperCase() });

/** Every key of the app, in the order in which a person reads of them. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    name: 'everywhere',
    lines: [
      shortcut('mute'),
      shortcut('camera'),
      shortcut('search'),
      fixed('call-first', 'enter'),
      fixed('keys', { made: '?' }),
      fixed('close', 'escape'),
    ],
  },
  {
    name: 'in-call',
    lines: [fixed('talk', 'space'), shortcut('share'), shortcut('hand'), shortcut('react'), shortcut('leave')],
  },
  {
    name: 'on-share',
    lines: [
      onShare('zoom-in'),
      onShare('zoom-out'),
      onShare('fit'),
      onShare('actual-size'),
      onShare('full-screen'),
      fixed('move', 'arrows'),
      onShare('point'),
      onShare('draw'),
      onShare('follow-mouse'),
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
