import type { PlainCommand } from '../../../signaling/protocol/plain-keys.ts';
import type { GlobalCommand, Shortcut } from '../../../signaling/protocol/shortcut-keys.ts';
import type { Refusal } from '../keys/judge-keys.ts';
import type { FixedKey, KeyGroupName } from '../keys/key-groups.ts';
import { callWords } from './calls.ts';
import { chatWords } from './chat.ts';
import { commonWords } from './common.ts';
import { drawingWords } from './drawing.ts';
import { gestureWords } from './gestures.ts';
import { namedCap } from './key-caps.ts';
import { words } from './language.ts';
import { mediaWords } from './media.ts';
import { peopleWords } from './people.ts';
import { pointingWords } from './pointing.ts';
import { roomWords } from './room.ts';
import { shareWords } from './share.ts';
import { viewerWords } from './viewer.ts';

export const keysWords = words('keysWords', {
  on: 'Use keyboard shortcuts',
  off: 'Off',
  allOff: 'Keyboard shortcuts are turned off in Settings.',
  showAll: 'Show all keys',
  change: 'Change',
  reset: 'Reset',
  resetAll: 'Reset all',
  list: 'Keys that can be changed',
  plainList: 'Keys alone',
  plainHint: 'One key alone works where you do not write; those of a share while the focus is on it.',
  pressNow: 'Press the keys. Esc cancels, Backspace turns them off.',
  swap: 'Swap',
  replace: 'Replace',
});

export const keysHint = words('keysHint', (mac: boolean): string => {
  return `Those with ${namedCap('main', mac)} also work while you type. Microphone and camera obey in every dialog.`;
});

export const globalKeysWords = words('globalKeysWords', {
  title: 'Keys that work in every program',
  hint: 'They act in a call, “Accept” while one rings. Until then, and without a key here, other programs have them.',
  wayland:
    'Your desktop (Wayland) lets no app have keys that work in every program. In Earshot’s window its shortcuts work.',
  taken: 'Another program has these keys, or the system does. Press others.',
});

export const globalCommandName = words('globalCommandName', (command: GlobalCommand): string => {
  switch (command) {
    case 'talk':
      return 'Talk while muted, on and off';
    case 'answer':
      return callWords.accept;
    default:
      return shortcutName(command);
  }
});

export const changeLabel = words('changeLabel', (name: string): string => {
  return `Change the keys of “${name}”`;
});

export const resetLabel = words('resetLabel', (name: string): string => {
  return `Reset the keys of “${name}”`;
});

/** @param keys as they are printed */
export const takenLine = words('takenLine', (keys: string, by: string): string => {
  return `${keys} belongs to “${by}”. Swap the two, or take it away there?`;
});

export const takenNoSwapLine = words('takenNoSwapLine', (keys: string, by: string): string => {
  return `${keys} belongs to “${by}”. Take it away there?`;
});

/** @param keys as they are printed; null: it has none any more */
export const keysSetLine = words('keysSetLine', (name: string, keys: string | null): string => {
  return keys === null ? `“${name}” has no keys now.` : `“${name}” has the keys ${keys} now.`;
});

/** Why a command cannot have the keys that were pressed, and what to press instead. */
export const refusalLine = words('refusalLine', (reason: Refusal, mac: boolean): string => {
  const main = namedCap('main', mac);
  switch (reason) {
    case 'text':
      return `A key alone is text when you type. Press it together with ${main}.`;
    case 'plain':
      return 'Press one key that writes a character, with nothing else. The space bar does no more than talk.';
    case 'single':
      return `One key alone never turns on the camera, shares, answers or leaves. Press it together with ${main}.`;
    case 'kept':
      return 'The browser or the system needs these keys. Press others.';
    case 'common':
      return `Other programs use these keys. Add ${namedCap('shift', mac)}${mac ? '' : ' or Alt'}, or press a key from F1 to F24.`;
    case 'unknown':
      return `Press ${main} and a letter from A to Z, a digit, or F1 to F24; with Shift if you like.`;
  }
});

/** As the button has it that does the same. */
export const shortcutName = words('shortcutName', (shortcut: Shortcut): string => {
  switch (shortcut) {
    case 'mute':
      return mediaWords.muteMicrophone;
    case 'camera':
      return mediaWords.cameraOff;
    case 'search':
      return peopleWords.search;
    case 'share':
      return shareWords.share;
    case 'hand':
      return gestureWords.raise;
    case 'react':
      return gestureWords.react;
    case 'leave':
      return roomWords.leave;
  }
});

export const plainCommandName = words('plainCommandName', (command: PlainCommand): string => {
  const names: Record<PlainCommand, string> = {
    talk: 'Hold to talk while muted',
    keys: commonWords.keys,
    'zoom-in': shareWords.zoomIn,
    'zoom-out': shareWords.zoomOut,
    fit: shareWords.fit,
    'actual-size': shareWords.actualSizeHint,
    'full-screen': shareWords.fullScreen,
    point: pointingWords.point,
    draw: drawingWords.draw,
    'follow-mouse': viewerWords.followMouse,
  };
  return names[command];
});

export const fixedKeyName = words('fixedKeyName', (does: FixedKey): string => {
  const names: Record<FixedKey, string> = {
    close: commonWords.close,
    'call-first': 'Call the first one found',
    move: 'Move what is shown',
    'move-pointer': 'Move your pointer',
    'move-pointer-finely': 'Move it in small steps',
    'press-pointer': 'Press, to draw a trail',
    'undo-mark': drawingWords.undo,
    'end-pointing': 'Stop pointing or drawing',
    send: chatWords.send,
    'new-line': 'New line',
  };
  return names[does];
});

export const keyGroupTitle = words('keyGroupTitle', (name: KeyGroupName): string => {
  switch (name) {
    case 'everywhere':
      return 'Everywhere';
    case 'in-call':
      return 'In a call';
    case 'on-share':
      return 'On a shared screen';
    case 'pointing':
      return 'While you point or draw';
    case 'chat':
      return 'In the chat';
  }
});
