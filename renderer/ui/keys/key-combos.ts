import { isKeyCombo, type KeyCombo } from '../../../signaling/protocol/shortcut-keys.ts';
import { namedCap, type NamedKey } from '../words/key-caps.ts';
import { latinKey, type KeyName } from './latin-key.ts';

const MAIN = 'CommandOrControl';

export type Press = KeyName & Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/**
 * The keys that were pressed; null for what no command can have. Letters go by what they make and digits by their place (`latinKey`), so
 * that they are what is printed on the key: Z is another key in Germany than in the US. What Option makes on a Mac, and AltGr
 * elsewhere, is text.
 */
export function comboOf(press: Press, mac: boolean): KeyCombo | null {
  const [main, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (other || (mac && press.altKey) || press.getModifierState('AltGraph')) return null;
  const modifiers = [main && MAIN, press.altKey && 'Alt', press.shiftKey && 'Shift'].filter((name) => name !== false);
  const keys = [...modifiers, (latinKey(press) ?? press.key).toUpperCase()].join('+');
  return isKeyCombo(keys) ? keys : null;
}

const NAMED: Readonly<Record<string, NamedKey>> = {
  [MAIN]: 'main',
  Alt: 'alt',
  Shift: 'shift',
  Space: 'space',
  Plus: 'plus',
};

/** The keys one by one, as they are printed on this system's keyboards and in the order in which that names them. */
export function capsOf(keys: KeyCombo, mac: boolean): string[] {
  const [first = '', ...others] = keys.split('+');
  const inOrder = mac && first === MAIN ? [...others.slice(0, -1), MAIN, ...others.slice(-1)] : [first, ...others];
  return inOrder.map((cap) => {
    const named = NAMED[cap];
    return named === undefined ? cap : namedCap(named, mac);
  });
}

/** The same in one word. */
export function shownKeys(keys: KeyCombo, mac: boolean): string {
  return capsOf(keys, mac).join(mac ? '' : '+');
}

/** The same for `aria-keyshortcuts` (WAI-ARIA 1.2). */
export function ariaKeys(keys: KeyCombo, mac: boolean): string {
  return keys.replace(MAIN, mac ? 'Meta' : 'Control');
}
