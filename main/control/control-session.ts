import { TokenBucket } from '../../signaling/basics/token-bucket.ts';
import { isModifier, isWithinReach } from '../../signaling/protocol/control-input.ts';
import { LIMITS, type ControlAct, type ControlInput, type ControlReach } from '../../signaling/protocol/index.ts';
import type { BridgeError } from '../bridge/contract.ts';
import type { ControlEnd, ControlEvent } from '../bridge/remote-control.ts';
import type { Rect } from '../windows/window-placement.ts';
import { ControlClipboard, type ControlClipboardDeps } from './control-clipboard.ts';
import { pixelAt } from './geometry.ts';
import { HeldInputs } from './held-inputs.ts';
import type { Injector, PlacedInput } from './injector.ts';
import { AT_REST, afterSeeing, isMoving, wantsToEnd } from './own-hand.ts';

/** How often the person's own hand is looked at, ms: it is to be obeyed within 100. */
const WATCH_MS = 50;

/** By how much two clocks differ, ms, of which one stands still while the computer is asleep, once it was. */
const SLEPT_MS = 1_000;

/** What somebody may do, and until when. */
export interface Grant extends ControlReach {
  readonly id: string;
  readonly peerId: string;
  readonly name: string;
  /** How long it lasts, ms; null: until the share ends. */
  readonly forMs: number | null;
}

export interface ControlSessionDeps extends ControlClipboardDeps {
  readonly injector: Injector;
  /** Where the shared picture is on the desktop; null: nowhere any more. */
  readonly area: () => Rect | null;
  readonly onPaused: (paused: boolean) => void;
  readonly emit: (event: ControlEvent) => void;
  /** Once. Nothing is injected from then on. */
  readonly onEnd: (why: ControlEnd) => void;
  /** As `now`, and goes on while the computer is asleep, ms. */
  readonly sinceBoot: () => number;
}

export type InputRefusal = BridgeError<'controlInputs'>;

/** Somebody controls this computer's screen: what they do is done here, as far as they may and the person leaves them to it. */
export class ControlSession {
  readonly grant: Grant;
  readonly #deps: ControlSessionDeps;
  readonly #timer: NodeJS.Timeout;
  readonly #rate: TokenBucket;
  readonly #pasteRate: TokenBucket;
  /** By clocks that nobody sets. */
  readonly #began: { readonly now: number; readonly sinceBoot: number };
  readonly #held = new HeldInputs();
  readonly #clipboard: ControlClipboard;
  /** The next one but modifiers: it would paste what the clipboard had before. */
  #leavesOutKey = false;
  #hand = AT_REST;
  #paused = false;
  #ended = false;
  /** Of the watching that is on its way. */
  #isWatching = false;
  /** What was handed over before has to be done before. */
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #closed: Promise<void> = Promise.resolve();

  constructor(grant: Grant, deps: ControlSessionDeps) {
    this.grant = grant;
    this.#deps = deps;
    this.#began = { now: deps.now(), sinceBoot: deps.sinceBoot() };
    this.#rate = new TokenBucket(LIMITS.controlInputsPerSecond, LIMITS.controlInputsPerSecond, deps.now());
    this.#pasteRate = new TokenBucket(LIMITS.controlPastesPerSecond, LIMITS.controlPastesPerSecond, deps.now());
    this.#clipboard = new ControlClipboard(
      deps,
      () => this.#judge() === null,
      (content) => deps.emit({ kind: 'control-copied', grant: grant.id, content }),
    );
    this.#timer = setInterval(() => void this.#watchAgain(), WATCH_MS);
  }

  /** Does these in order, after all that came before. Null when they are done. */
  async take(inputs: readonly ControlInput[]): Promise<InputRefusal | null> {
    const refusal = this.#judge();
    if (refusal !== null) return refusal;
    if (!inputs.every((input) => isWithinReach(input, this.grant))) return 'not-granted';
    // A display that is slow must not be followed for long after somebody has stopped.
    const isLate = this.#waiting + inputs.length > LIMITS.controlInputsPerSecond;
    if (isLate || !this.#mayTake(inputs)) return 'too-fast';
    this.#waiting += inputs.length;
    this.#held.hear(inputs, this.#deps.now());
    const done = this.#last.then(() => this.#do(inputs)).finally(() => (this.#waiting -= inputs.length));
    this.#last = done;
    return done;
  }

  /** Resolves when all that was held is let go of. */
  get closed(): Promise<void> {
    return this.#closed;
  }

  end(why: ControlEnd): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#timer);
    this.#clipboard.cancel();
    this.#closed = this.#deps.injector
      .close()
      .catch((error: unknown) => this.#deps.log('control left something held', error));
    this.#deps.onEnd(why);
  }

  #mayTake(inputs: readonly ControlInput[]): boolean {
    const now = this.#deps.now();
    const pasted = inputs.filter(({ type }) => type === 'clipboard').length;
    return this.#rate.tryTake(inputs.length, now) && this.#pasteRate.tryTake(pasted, now);
  }

  /** Why nothing is done now; ends what is over. */
  #judge(): 'no-grant' | 'paused' | null {
    if (!this.#ended && this.#isOver) this.end('expired');
    if (this.#ended) return 'no-grant';
    return this.#paused ? 'paused' : null;
  }

  get #isOver(): boolean {
    const { now, sinceBoot } = this.#deps;
    const { forMs } = this.grant;
    const awakeMs = now() - this.#began.now;
    const hasSlept = sinceBoot() - this.#began.sinceBoot - awakeMs >= SLEPT_MS;
    return hasSlept || (forMs !== null && awakeMs >= forMs);
  }

  /** Never rejects. */
  async #do(inputs: readonly ControlInput[]): Promise<InputRefusal | null> {
    try {
      await this.#watchInTime();
      for (const input of inputs) {
        const area = this.#deps.area();
        if (area === null) this.end('share-ended');
        const refusal = this.#judge() ?? (area && (await this.#doOne(input, area)));
        if (refusal !== null) return refusal;
      }
      return this.#ended ? 'no-grant' : null;
    } catch (error) {
      this.#fail(error);
      return 'no-grant';
    }
  }

  /** Judged before each act: the person may pause or end it while one of them is on its way. */
  async #doOne(input: ControlInput, area: Rect): Promise<InputRefusal | null> {
    if (input.type === 'clipboard') {
      const isPut = await this.#clipboard.put(input.text);
      this.#leavesOutKey = !isPut;
      if (!isPut) this.#deps.emit({ kind: 'control-not-pasted', grant: this.grant.id });
      return null;
    }
    for (const act of this.#held.actsOf(input)) {
      const refusal = this.#judge();
      if (refusal !== null) return refusal;
      if (this.#isLeftOut(act)) continue;
      const gone = await this.#awaitCopy(act);
      if (gone !== null) return gone;
      this.#held.note(act);
      await this.#deps.injector.inject(placed(act, area));
    }
    return null;
  }

  /** Before what copies. Judged again: it may take its time. */
  async #awaitCopy(act: ControlAct): Promise<InputRefusal | null> {
    if (!this.grant.clipboard || !this.#held.copies(act)) return null;
    await this.#clipboard.awaitCopy();
    return this.#judge();
  }

  /** Once; its release does nothing then. */
  #isLeftOut(act: ControlAct): boolean {
    if (!this.#leavesOutKey || act.type !== 'key' || !act.down || isModifier(act.code)) return false;
    this.#leavesOutKey = false;
    return true;
  }

  async #watchAgain(): Promise<void> {
    if (this.#isWatching) return;
    this.#isWatching = true;
    await this.#watch().catch((error: unknown) => this.#fail(error));
    this.#isWatching = false;
  }

  /** Once more where a busy computer has told late: the person may have taken their mouse meanwhile. Only once: where all is late nothing would ever be done. */
  async #watchInTime(): Promise<void> {
    const asked = this.#deps.now();
    await this.#watch();
    if (this.#deps.now() - asked >= WATCH_MS) await this.#watch();
  }

  async #watch(): Promise<void> {
    if (this.#judge() === 'no-grant') return;
    const own = await this.#deps.injector.ownInput();
    if (this.#ended) return;
    const now = this.#deps.now();
    this.#hand = afterSeeing(this.#hand, own, now);
    if (wantsToEnd(this.#hand, now)) return this.end('escape');
    if (this.#held.isForgotten(now)) this.#release();
    const paused = isMoving(this.#hand, now);
    const wasPaused = this.#paused;
    this.#paused = paused;
    if (paused) this.#clipboard.cancel();
    this.#clipboard.look();
    if (paused === wasPaused) return;
    if (paused) this.#release();
    this.#deps.onPaused(paused);
  }

  #release(): void {
    this.#deps.injector.release();
    this.#held.clear();
  }

  #fail(error: unknown): void {
    if (!this.#ended) this.#deps.log('control failed', error);
    this.end('failed');
  }
}

function placed(input: ControlAct, area: Rect): PlacedInput {
  if (input.type === 'key' || input.type === 'text') return input;
  const { x, y, ...rest } = input;
  return { ...rest, at: pixelAt({ x, y }, area) };
}
