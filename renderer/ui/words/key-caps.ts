import { words } from './language.ts';

/** A key that makes no character. */
export type NamedKey = 'space' | 'plus' | 'enter' | 'escape' | 'arrows' | 'shift' | 'alt' | 'main';

/** What is printed on it. `main`: Ctrl, or Command on a Mac. */
export const namedCap = words('namedCap', (key: NamedKey, mac: boolean): string => {
  switch (key) {
    case 'space':
      return 'Space';
    case 'plus':
      return '+';
    case 'enter':
      return mac ? '↩' : 'Enter';
    case 'escape':
      return 'Esc';
    case 'arrows':
      return '← ↑ ↓ →';
    case 'shift':
      return mac ? '⇧' : 'Shift';
    case 'alt':
      return mac ? '⌥' : 'Alt';
    case 'main':
      return mac ? '⌘' : 'Ctrl';
  }
});
