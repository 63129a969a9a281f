import type { ControlAct } from '../../core/model.ts';
import { isKeyCode, isModifier } from '../../../signaling/protocol/control-input.ts';

/** A key that is pressed, as far as it matters here. */
export interface Press extends Pick<
  KeyboardEvent,
  'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'
> {
  /** AltGr is held, which makes characters. */
  altGraph: boolean;
}

/** What begins an accent, or a word of an input method. */
const UNFINISHED = ['Dead', 'Process', 'Unidentified'];

/**
 * What a person does with their keyboard as what is done at a computer whose keys may have another layout: what types something goes as text,
 * everything else as keys. Modifiers are pressed there only with what they modify, so that they change no text.
 */
export class Keyboard {
  readonly #mac: boolean;
  /** Modifiers that the person holds. */
  readonly #held = new Set<string>();
  /** Those that are pressed there. */
  readonly #pressed = new Set<string>();
  /** Other keys that are pressed there. */
  readonly #keys = new Set<string>();
  /** A modifier that is held, and nothing with it so far. */
  #alone: string | null = null;
  /** A key that pastes here: what it pastes is awaited, and it is pressed there after that. */
  #pasting: string | null = null;
  readonly #clipboard: boolean;

  /**
   * @param mac Option makes characters here, and Command shortcuts
   * @param clipboard what is in the clipboard here is pasted there
   */
  constructor(mac: boolean, clipboard: boolean) {
    this.#mac = mac;
    this.#clipboard = clipboard;
  }

  /** @returns what is done; null: it is for the text field, which tells what is typed */
  down(press: Press): ControlAct[] | null {
    const { code, repeat } = press;
    if (isModifier(code)) {
      if (!repeat) this.#alone = press.key === 'AltGraph' ? null : code;
      if (press.key !== 'AltGraph') this.#held.add(code);
      return [];
    }
    this.#alone = null;
    if (this.#makesText(press)) return null;
    const shortcut = this.#clipboard ? this.#shortcutOf(press) : null;
    // What is in the clipboard goes once.
    if (shortcut !== null && repeat) return [];
    // The clipboard is granted where X is, which has no Command.
    if (shortcut === 'copy' && this.#mac) return this.#withControl(code);
    if (shortcut === 'paste') return this.#awaitPaste(code);
    // Not every system repeats by itself what is held there.
    if (!isKeyCode(code) || (repeat && !this.#keys.has(code))) return [];
    this.#keys.add(code);
    return [...this.modify(), key(code, true)];
  }

  /** A key is for here: what is held with it is not pressed there for having been pressed alone. */
  keepHere(): void {
    this.#alone = null;
  }

  up({ code }: Pick<Press, 'code'>): ControlAct[] {
    // A text that was not pasted by now is not: the key alone would paste what the other computer has.
    if (code === this.#pasting) this.#pasting = null;
    if (!isModifier(code)) return this.#keys.delete(code) ? [key(code, false)] : [];
    const isTap = this.#alone === code;
    this.#alone = null;
    this.#held.delete(code);
    // macOS tells of no release while Command is down.
    const stuck = code.startsWith('Meta') ? [...this.#keys].map((one) => key(one, false)) : [];
    if (code.startsWith('Meta')) this.#keys.clear();
    if (isTap) return [key(code, true), key(code, false)];
    return [...stuck, ...(this.#pressed.delete(code) ? [key(code, false)] : [])];
  }

  /** Before something that modifiers change: a key, a click, the wheel. */
  modify(): ControlAct[] {
    this.#alone = null;
    const missing = [...this.#held].filter((code) => !this.#pressed.has(code));
    for (const code of missing) this.#pressed.add(code);
    return missing.map((code) => key(code, true));
  }

  /** @param text as it was typed or pasted; a line's end is the Enter key, a tab the Tab key */
  type(text: string): ControlAct[] {
    const parts = text.split(/(\r?\n|\t)/).filter((part) => part !== '');
    return [...this.#letGo(), ...parts.flatMap(typed)];
  }

  /** Something is pasted here, by a key or otherwise. @returns the keys that do it there */
  paste(): ControlAct[] {
    const code = this.#pasting;
    this.#pasting = null;
    if (code === null) return this.#withControl('KeyV');
    this.#keys.add(code);
    return [...this.modify(), key(code, true)];
  }

  /** The person has turned away: nothing is held any more. */
  forget(): void {
    for (const held of [this.#held, this.#pressed, this.#keys]) held.clear();
    this.#alone = null;
    this.#pasting = null;
  }

  #awaitPaste(code: string): null {
    // macOS tells of no release while Command is down.
    if (!this.#mac) this.#pasting = code;
    return null;
  }

  /** By a Control of its own, whatever is held here. */
  #withControl(code: string): ControlAct[] {
    return [...this.#letGo(), key('ControlLeft', true), ...tap(code), key('ControlLeft', false)];
  }

  #letGo(): ControlAct[] {
    const letGo = [...this.#pressed].map((code) => key(code, false));
    this.#pressed.clear();
    return letGo;
  }

  /**
   * Copying is a shortcut as any, but on a Mac. What pastes there is one whether or not it does here, so that nothing is pasted there that is not of
   * here. Letters by what they make, by their place only where that is of another script.
   */
  #shortcutOf({ code, key, ctrlKey, metaKey, altKey, shiftKey }: Press): 'copy' | 'paste' | null {
    if (altKey) return null;
    if (code === 'Insert' && shiftKey && !ctrlKey && !metaKey) return 'paste';
    if (ctrlKey === metaKey) return null;
    const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
    if (letter === 'v') return metaKey && !this.#mac ? null : 'paste';
    return metaKey === this.#mac && (letter === 'c' || letter === 'x') ? 'copy' : null;
  }

  #makesText({ key, ctrlKey, metaKey, altKey, altGraph, isComposing }: Press): boolean {
    if (isComposing || UNFINISHED.includes(key)) return true;
    if ([...key].length !== 1) return false;
    return altGraph || !(metaKey || ctrlKey || (altKey && !this.#mac));
  }
}

function typed(part: string): ControlAct[] {
  switch (part) {
    case '\t':
      return tap('Tab');
    case '\n':
    case '\r\n':
      return tap('Enter');
    default: {
      // Others than these do nothing that anybody means.
      const text = part.replace(/\p{Cc}/gu, '');
      return text === '' ? [] : [{ type: 'text', text }];
    }
  }
}

/** @param code its place (`KeyboardEvent.code`) */
export function tap(code: string): ControlAct[] {
  return [key(code, true), key(code, false)];
}

function key(code: string, down: boolean): ControlAct {
  return { type: 'key', code, down };
}
