import { LIMITS, type ControlAct, type ControlInput } from '../../../signaling/protocol/index.ts';
import type { Place } from '../model-pointing.ts';

/**
 * Of more, the newest that press or type something are left out. Less than the sharer's process has waiting, which may be slower than the
 * network: some 9,000 characters pasted at once.
 */
const MAX_WAITING = 150;
/** Of more texts to paste none is taken: these are long. */
const MAX_PASTES = 4;
/** As many as paste one text at most: it, each modifier and the key. */
const MAX_PASTE = 10;

type Pressed = Extract<ControlAct, { down: boolean }>;

/**
 * What the controller does and was not sent yet. Of moves in a row the last one counts, and turns of the wheel add up, but neither goes past a
 * click or a key.
 */
export class InputQueue {
  #waiting: ControlInput[] = [];
  /** What is pressed, as it was told, by what it is; each with how it is let go of. */
  readonly #held = new Map<string, Pressed>();
  /** Nothing is done there: what is pressed and let go of is noted, and all else dropped. */
  #isPaused = false;
  /** Where the mouse is. */
  #at: Place = { x: 0, y: 0 };

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** @param input a text may be longer than one that is sent: it becomes several; and the wheel turned further: as far as is sent */
  add(input: ControlAct): void {
    if ('x' in input) this.#at = { x: input.x, y: input.y };
    switch (input.type) {
      case 'move':
        return this.#merge(input);
      case 'scroll':
        return this.#merge({ ...input, dx: within(input.dx), dy: within(input.dy) });
      case 'text':
        for (const text of parts(input.text)) this.#push({ type: 'text', text });
        return;
      case 'key':
        return this.#press(input, input.code);
      case 'button':
        return this.#press(input, input.button);
    }
  }

  /**
   * A text and the keys that paste it, all of it or nothing.
   *
   * @param text null: what is in the clipboard there
   * @param keys made only if they are pressed
   * @returns false: too much waits
   */
  paste(text: string | null, keys: () => readonly ControlAct[]): boolean {
    const pastes = this.#waiting.filter(({ type }) => type === 'clipboard').length;
    if (pastes >= MAX_PASTES || this.#waiting.length + MAX_PASTE > MAX_WAITING) return false;
    if (text !== null) this.#push({ type: 'clipboard', text });
    for (const key of keys()) this.add(key);
    return true;
  }

  isHeld(code: string): boolean {
    return this.#held.has(code);
  }

  /** Nothing of what waits is done after a pause; what is held then is told at once. */
  pause(isPaused: boolean): void {
    if (isPaused === this.#isPaused) return;
    this.#isPaused = isPaused;
    this.#waiting = [];
    if (!isPaused) this.tellHeld();
  }

  get isHolding(): boolean {
    return this.#held.size > 0;
  }

  /** Tells all that is held. */
  tellHeld(): void {
    const held = [...this.#held.values()];
    const keys = held.flatMap((one) => (one.type === 'key' ? [one.code] : [])).slice(0, LIMITS.controlHeldKeys);
    this.#merge({ type: 'held', keys, buttons: held.flatMap((one) => (one.type === 'button' ? [one.button] : [])) });
  }

  /** Lets go of all that is pressed, where the mouse is. */
  release(): void {
    for (const up of [...this.#held.values()]) this.add('x' in up ? { ...up, ...this.#at } : up);
  }

  clear(): void {
    this.#isPaused = false;
    this.#waiting = [];
    this.#held.clear();
  }

  /** The oldest, which stay until they are `sent`. A text to paste comes first, so that no frame has two of them. */
  next(count: number): ControlInput[] {
    const oldest = this.#waiting.slice(0, count);
    const later = oldest.findIndex(({ type }, index) => index > 0 && type === 'clipboard');
    return later === -1 ? oldest : oldest.slice(0, later);
  }

  sent(count: number): void {
    this.#waiting = this.#waiting.slice(count);
  }

  #merge(input: Extract<ControlInput, { type: 'move' | 'scroll' | 'held' }>): void {
    const last = this.#waiting.at(-1);
    if (last?.type !== input.type) {
      this.#push(input);
      return;
    }
    const merged =
      last.type === 'scroll' && input.type === 'scroll'
        ? { ...input, dx: within(last.dx + input.dx), dy: within(last.dy + input.dy) }
        : input;
    this.#waiting = [...this.#waiting.slice(0, -1), merged];
  }

  #press(input: Pressed, what: string): void {
    if (input.down && this.#held.has(what) && this.#waits(input)) return;
    if (input.down && !this.#push(input)) return;
    if (input.down) this.#held.set(what, { ...input, down: false });
    // What was not pressed is not let go of, and what was is always.
    else if (this.#held.delete(what) && !this.#isPaused) this.#waiting.push(input);
  }

  /** A key that repeats while the network is behind would go on after the hand has let go of it. */
  #waits(input: Pressed): boolean {
    return this.#waiting.some(
      (one) => one.type === 'key' && input.type === 'key' && one.down && one.code === input.code,
    );
  }

  #push(input: ControlInput): boolean {
    if (this.#isPaused) return true;
    const hasRoom = this.#waiting.length < MAX_WAITING;
    if (hasRoom) this.#waiting.push(input);
    return hasRoom;
  }
}

function within(px: number): number {
  return Math.min(LIMITS.controlScrollPx, Math.max(-LIMITS.controlScrollPx, px));
}

/** A text in as many as it takes, none of which cuts a character in two. */
function parts(text: string): string[] {
  const done: string[] = [];
  let part = '';
  for (const character of text) {
    if (part.length + character.length > LIMITS.controlTextLength) {
      done.push(part);
      part = '';
    }
    part += character;
  }
  return part === '' ? done : [...done, part];
}
