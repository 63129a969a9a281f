import type * as english from '../key-caps.ts';
import type { WordsOf } from '../language.ts';

export const keyCaps: WordsOf<typeof english> = {
  namedCap(key, mac) {
    switch (key) {
      case 'space':
        return 'Leertaste';
      case 'plus':
        return '+';
      case 'enter':
        return mac ? '↩' : 'Enter';
      case 'escape':
        return 'Esc';
      case 'arrows':
        return '← ↑ ↓ →';
      case 'shift':
        return mac ? '⇧' : 'Umschalt';
      case 'alt':
        return mac ? '⌥' : 'Alt';
      case 'main':
        return mac ? '⌘' : 'Strg';
    }
  },
};
