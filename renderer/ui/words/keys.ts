import type { Shortcut } from '../../../signaling/protocol/shortcut-keys.ts';
import type { FixedKey, KeyGroupName, NamedKey } from '../keys/key-groups.ts';
import { chatWords } from './chat.ts';
import { commonWords } from './common.ts';
import { drawingWords } from './drawing.ts';
import { gestureWords } from './gestures.ts';
import { mediaWords } from './media.ts';
import { peopleWords } from './people.ts';
import { pointingWords } from './pointing.ts';
import { roomWords } from './room.ts';
import { shareWords } from './share.ts';

export const keysWords = {
  on: 'Use keyboard shortcuts',
  hint: 'Those with Ctrl or ⌘ also work while you type. Microphone and camera obey in every dialog.',
  off: 'Off',
  allOff: 'Keyboard shortcuts are turned off in Settings.',
  showAll: 'Show all keys',
};

/** As the button has it that does the same. */
export function shortcutName(shortcut: Shortcut): string {
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
}

export function fixedKeyName(does: FixedKey): string {
  const names: Record<FixedKey, string> = {
    keys: commonWords.keys,
    close: commonWords.close,
    'call-first': 'Call the first one found',
    talk: 'Hold to talk while muted',
    'zoom-in': shareWords.zoomIn,
    'zoom-out': shareWords.zoomOut,
    fit: shareWords.fit,
    'actual-size': shareWords.actualSizeHint,
    'full-screen': shareWords.fullScreen,
    point: pointingWords.point,
    draw: drawingWords.draw,
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
}

export function keyGroupTitle(name: KeyGroupName): string {
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
}

/** What is printed on a key that makes no character. */
export function namedCap(key: NamedKey, mac: boolean): string {
  switch (key) {
    case 'space':
      return 'Space';
    case 'enter':
      return mac ? '↩' : 'Enter';
    case 'escape':
      return 'Esc';
    case 'arrows':
      return '← ↑ ↓ →';
    case 'shift':
      return mac ? '⇧' : 'Shift';
    case 'main':
      return mac ? '⌘' : 'Ctrl';
  }
}
