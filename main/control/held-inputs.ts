import { isCopyKey } from '../../signaling/protocol/control-clipboard.ts';
import { isModifier } from '../../signaling/protocol/control-input.ts';
import { LIMITS, type ControlAct, type ControlInput } from '../../signaling/protocol/index.ts';

type Button = Extract<ControlAct, { type: 'button' }>['button'];

/** Keys and buttons that a controller holds: they stay pressed only for as long as it goes on saying so (SPEC.md [REMOTE-6]). */
export class HeldInputs {
  readonly #keys = new Set<string>();
  readonly #buttons = new Set<Button>();
  /** Where the mouse is. */
  #at = { x: 0, y: 0 };
  #toldAt = 0;

  /**
   * What came says that something is held. Apart from what is done then, which may be later.
   *
   * @param now monotonic, ms
   */
  hear(inputs: readonly ControlInput[], now: number): void {
    if (inputs.some((input) => input.type === 'held' || ('down' in input && input.down))) this.#toldAt = now;
  }

  /** What is to be done for this, each of it to be noted when it is. No key beyond as many as can be told of is pressed. */
  actsOf(input: Exclude<ControlInput, { type: 'clipboard' }>): ControlAct[] {
    if (input.type === 'held') return this.#changesTo(input);
    const isNewKey = input.type === 'key' && input.down && !this.#keys.has(input.code);
    return isNewKey && this.#keys.size >= LIMITS.controlHeldKeys ? [] : [input];
  }

  /** Whether this, before it is done, is to copy something. */
  copies(act: ControlAct): boolean {
    if (act.type !== 'key' || !act.down || this.#keys.has(act.code)) return false;
    return isCopyKey(act.code, (code) => this.#keys.has(code));
  }

  /** This is done now. */
  note(act: ControlAct): void {
    if ('x' in act) this.#at = { x: act.x, y: act.y };
    if (act.type === 'key') change(this.#keys, act.code, act.down);
    if (act.type === 'button') change(this.#buttons, act.button, act.down);
  }

  /** Whether something is held of which nothing was heard for too long. */
  isForgotten(now: number): boolean {
    return this.#keys.size + this.#buttons.size > 0 && now - this.#toldAt > LIMITS.controlHeldMs;
  }

  /** All was let go of. */
  clear(): void {
    this.#keys.clear();
    this.#buttons.clear();
  }

  /** Modifiers are as they are told. Anything else that is not held any more is not pressed anew, which would do it twice. */
  #changesTo({ keys, buttons }: Extract<ControlInput, { type: 'held' }>): ControlAct[] {
    const up = [...this.#keys].filter((code) => !keys.includes(code));
    const upButtons = [...this.#buttons].filter((button) => !buttons.includes(button));
    const missing = keys.filter((code) => isModifier(code) && !this.#keys.has(code));
    return [
      ...up.map((code) => ({ type: 'key', code, down: false }) as const),
      ...upButtons.map((button) => ({ type: 'button', button, down: false, ...this.#at }) as const),
      ...missing.map((code) => ({ type: 'key', code, down: true }) as const),
    ];
  }
}

function change<Of>(held: Set<Of>, what: Of, down: boolean): void {
  if (down) held.add(what);
  else held.delete(what);
}
