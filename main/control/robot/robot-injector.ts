import { isModifier } from '../../../signaling/protocol/control-input.ts';
import { isArrived } from '../arrival.ts';
import type { Injector, OwnInput, PlacedInput } from '../injector.ts';
import type { ScreenPoint } from '../geometry.ts';
import { LateMovement } from '../late-movement.ts';
import { typedCharacters } from '../typed-characters.ts';
import { Wheel, type WheelClicks } from '../wheel.ts';
import { DoubleClicks } from './double-clicks.ts';
import type { EscapeKey } from './escape-key.ts';
import type { OpenRobot, Robot } from './open-robot.ts';
import { modifiersAmong, robotKeyOf, type KeyboardLayout } from './robot-keys.ts';
import type { RobotButton, RobotOrder } from './robot-orders.ts';
import type { RobotSystem } from './robot-system.ts';

type Press = Extract<RobotOrder, { do: 'key' | 'button' }>;

/** Of characters that are keys, too. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['\n', 'enter'],
  ['\t', 'tab'],
]);

export interface RobotInjectorDeps {
  readonly open: OpenRobot;
  readonly system: RobotSystem;
  readonly layout: () => KeyboardLayout;
  /** Its own from now on. */
  readonly escape: Pick<EscapeKey, 'leave' | 'close'>;
  readonly onFailed: (error: Error) => void;
  /** Monotonic, ms. */
  readonly now: () => number;
}

/** Injects by robotjs, in a process of its own. Rejects where that does not begin. */
export async function openRobotInjector(deps: RobotInjectorDeps): Promise<Injector> {
  try {
    return new RobotInjector(await deps.open(deps.onFailed), deps);
  } catch (error) {
    deps.escape.close();
    throw error;
  }
}

class RobotInjector implements Injector {
  readonly clipboardChanges = null;
  readonly #robot: Robot;
  readonly #deps: RobotInjectorDeps;
  readonly #wheel: Wheel;
  readonly #own = new LateMovement();
  readonly #doubleClicks = new DoubleClicks();
  /** By `KeyboardEvent.code`: two of them may be one key of robotjs. */
  readonly #keys = new Map<string, string>();
  readonly #buttons = new Set<RobotButton>();
  /** What lets go of all that may be pressed, as far as the robot's process has said. */
  readonly #owed = new Map<string, Press>();
  /** How often all was let go of: what was on its way then is not pressed any more. */
  #releases = 0;
  #closed: Promise<void> | null = null;

  constructor(robot: Robot, deps: RobotInjectorDeps) {
    this.#robot = robot;
    this.#deps = deps;
    this.#wheel = new Wheel(deps.system.scrollUnitPx);
  }

  async inject(input: PlacedInput): Promise<void> {
    if (this.#closed !== null) return;
    switch (input.type) {
      case 'move':
        return void (await this.#move(input.at));
      case 'button':
        return this.#button(input.button, input.down, input.at);
      case 'scroll':
        return this.#scroll(input.at, this.#wheel.turn(input.dx, input.dy));
      case 'key':
        return this.#key(input.code, input.down);
      case 'text':
        return this.#type(input.text);
    }
  }

  async ownInput(): Promise<OwnInput> {
    await this.#do({ do: 'look' });
    // The key itself says when it is pressed (`EscapeKey`).
    return { moved: this.#own.take(), escapeDown: false };
  }

  release(): void {
    this.#releases += 1;
    this.#keys.clear();
    this.#buttons.clear();
    // Whoever waits for the next answer learns that the robot is gone.
    for (const press of this.#owed.values()) void this.#letGo(released(press)).catch(() => {});
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    this.#deps.escape.close();
    this.release();
    // It answers in order: all was let go of by then.
    await this.#robot.do({ do: 'look' }).catch(() => {});
    const ended = this.#robot.close();
    await Promise.allSettled([ended]);
    if (this.#owed.size > 0) await this.#letGoByAnother();
    return ended;
  }

  /** What a process has pressed stays so when it has ended. */
  async #letGoByAnother(): Promise<void> {
    const other = await this.#deps.open(() => {});
    try {
      for (const press of this.#owed.values()) await other.do(released(press));
    } finally {
      await other.close();
    }
  }

  /** @returns whether the pointer is there now: not where the person moves it elsewhere */
  async #move(to: ScreenPoint): Promise<boolean> {
    const [dragging = null] = this.#buttons;
    return isArrived(await this.#do({ do: 'move', to, dragging }), to);
  }

  async #button(button: RobotButton, down: boolean, at: ScreenPoint): Promise<void> {
    const isOver = this.#untilReleased();
    const isThere = await this.#move(at);
    if (!down) {
      if (this.#buttons.delete(button)) await this.#letGo({ do: 'button', button, down });
      return;
    }
    // It would be pressed on something else.
    if (!isThere || isOver() || this.#buttons.has(button)) return;
    const { system, now } = this.#deps;
    if (system.tellsDoubleClicks && this.#doubleClicks.isSecond(button, at, now()))
      return void (await this.#do({ do: 'click-again' }));
    this.#buttons.add(button);
    await this.#press({ do: 'button', button, down });
  }

  async #scroll(at: ScreenPoint, { across, down }: WheelClicks): Promise<void> {
    const isOver = this.#untilReleased();
    if (!(await this.#move(at)) || isOver() || (across === 0 && down === 0)) return;
    await this.#do({ do: 'scroll', x: -across, y: -down });
  }

  async #key(code: string, down: boolean): Promise<void> {
    if (!down) return this.#keyUp(code);
    const key = this.#keys.get(code) ?? robotKeyOf(code, this.#deps.layout());
    if (key === null || this.#deps.system.lacks.includes(key)) return;
    // Held, it would be the person's own as soon as the app has the key again.
    if (key === 'escape') return this.#deps.escape.leave(() => this.#tap(key));
    // Of what is injected these systems repeat nothing by themselves: whoever holds it says each time that it goes down again.
    const isPressed = !isModifier(code) || !this.#isHeld(key);
    this.#keys.set(code, key);
    if (isPressed) await this.#press({ do: 'key', key, down, modifiers: this.#modifiers() });
  }

  async #keyUp(code: string): Promise<void> {
    const key = this.#keys.get(code);
    if (key === undefined) return;
    this.#keys.delete(code);
    if (!this.#isHeld(key)) await this.#letGo({ do: 'key', key, down: false, modifiers: this.#modifiers() });
  }

  #isHeld(key: string): boolean {
    return [...this.#keys.values()].includes(key);
  }

  #modifiers() {
    return this.#deps.system.tellsModifiers ? modifiersAmong(this.#keys.values()) : [];
  }

  async #type(text: string): Promise<void> {
    const isOver = this.#untilReleased();
    for (const character of typedCharacters(text)) {
      if (isOver()) return;
      const key = KEYS.get(character);
      if (key !== undefined) await this.#tap(key);
      else for (const unit of this.#deps.system.unitsOf(character)) await this.#do({ do: 'type', unit });
    }
  }

  async #tap(key: string): Promise<void> {
    const press = { do: 'key', key, modifiers: this.#modifiers() } as const;
    // Both at once: nothing comes between.
    await Promise.all([this.#press({ ...press, down: true }), this.#letGo({ ...press, down: false })]);
  }

  async #press(press: Press): Promise<void> {
    this.#owed.set(nameOf(press), press);
    await this.#do(press);
  }

  async #letGo(press: Press): Promise<void> {
    await this.#do(press);
    if (!this.#isPressedAgain(press)) this.#owed.delete(nameOf(press));
  }

  #isPressedAgain(press: Press): boolean {
    return press.do === 'key' ? this.#isHeld(press.key) : this.#buttons.has(press.button);
  }

  /** @returns whether all was let go of since */
  #untilReleased(): () => boolean {
    const releases = this.#releases;
    return () => this.#releases !== releases;
  }

  /** A pointer that is found elsewhere than it was left, or moved to, was moved by the person. @returns where it is then */
  async #do(order: RobotOrder): Promise<ScreenPoint> {
    const { before, after } = await this.#robot.do(order);
    const now = this.#deps.now();
    this.#own.found(before, now);
    if (order.do === 'move') this.#own.movedTo(order.to);
    this.#own.found(after, now);
    return after;
  }
}

/** With nothing held beside it. */
function released(press: Press): Press {
  return press.do === 'key' ? { ...press, down: false, modifiers: [] } : { ...press, down: false };
}

function nameOf(press: Press): string {
  return press.do === 'key' ? `key ${press.key}` : `button ${press.button}`;
}
