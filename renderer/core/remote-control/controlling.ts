import * as v from 'valibot';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { clipboardContent, ClipboardContentSchema } from '../../../signaling/protocol/control-clipboard.ts';
import { isWithinReach } from '../../../signaling/protocol/control-input.ts';
import { LIMITS, type ControlAct } from '../../../signaling/protocol/index.ts';
import type { RemoteChannelFrame, RemoteWord } from '../../../signaling/protocol/peer/index.ts';
import type { Received, Topic } from '../link/topic.ts';
import { Machine } from '../machine.ts';
import type { Controlling } from '../model-remote-control.ts';
import { shortId } from '../random-id.ts';
import { throttle } from '../throttle.ts';
import { Timers } from '../timers.ts';
import type { SeenWindows } from '../viewing/seen-windows.ts';
import { NewsOfClipboards } from './clipboard-news.ts';
import type { ControlLink } from './controlled.ts';
import { InputQueue } from './input-queue.ts';
import { NewestCopy } from './newest-copy.ts';
import { isRunning, reduceControlling, type ControllingEffect } from './reduce-controlling.ts';

export interface ControllingOptions {
  tell: (peerId: string, word: RemoteWord) => void;
  inputs: Topic<RemoteChannelFrame>;
  mesh: { linkTo(peerId: string): ControlLink | undefined; readonly onChange: Listeners<void> };
  /** What somebody shares, while they say so. */
  surfaceOf: (peerId: string) => number | undefined;
  windows: SeenWindows;
}

/** As many as the receiver takes a second, in as many frames. */
const INPUTS_OF_FRAME = Math.floor(LIMITS.controlInputsPerSecond / LIMITS.controlFramesPerSecond);

/** This person controls what another one shares (SPEC.md [REMOTE-2] to [REMOTE-9]). */
export class ControllingOthers {
  /** `state` is another one. */
  readonly onChange = new Listeners<void>();
  readonly #options: ControllingOptions;
  readonly #timers: Timers<'held'>;
  readonly #machine = new Machine({
    initial: { kind: 'none' },
    reduce: reduceControlling,
    run: ({ to, word }: ControllingEffect) => this.#options.tell(to, word),
  });
  readonly #queue = new InputQueue();
  readonly #sendSoon: () => void;
  #newestCopy = new NewestCopy();
  readonly #news: NewsOfClipboards;
  #link: ControlLink | undefined;

  constructor(options: ControllingOptions, scope: Scope) {
    this.#options = options;
    this.#news = new NewsOfClipboards((news) => this.#machine.dispatch({ kind: 'news', news }), scope);
    const { inputs, mesh, windows } = options;
    const waits = windows.waits(scope);
    this.#timers = new Timers(waits);
    this.#sendSoon = throttle(() => this.#send(), Math.ceil(1_000 / LIMITS.controlFramesPerSecond), waits);
    scope.add(inputs.on((received) => this.#hearOfCopy(received)));
    scope.add(mesh.onChange.add(() => this.refresh()));
    const controlled = () => (this.state.kind === 'controlling' ? this.state.of : null);
    scope.add(windows.whenUnseen(controlled, () => this.release()));
    scope.add(
      this.#machine.changes.add((state) => {
        if (state.kind === 'controlling') this.#pause(state.paused);
        else this.#clear();
        this.onChange.emit();
      }),
    );
    scope.add(() => this.leave());
  }

  get state(): Controlling {
    const { state } = this.#machine;
    switch (state.kind) {
      case 'none':
      case 'over':
        return state;
      case 'asking':
        return { kind: 'asking', of: state.own.of };
      case 'controlling': {
        const { own, ...rest } = state;
        return { ...rest, of: own.of };
      }
    }
  }

  ask(of: string): void {
    const { mesh, surfaceOf } = this.#options;
    const surface = surfaceOf(of);
    const link = mesh.linkTo(of);
    if (surface === undefined || link === undefined || isRunning(this.#machine.state)) return;
    this.#link = link;
    this.#machine.dispatch({ kind: 'wanted', own: { of, ask: shortId(), surface } });
  }

  leave(): void {
    this.#machine.dispatch({ kind: 'left' });
  }

  receive(from: string, word: RemoteWord): void {
    if (word.kind === 'not-pasted' && this.#pastes(from, word.ask))
      this.#news.tell({ of: 'pasting', content: { is: 'failed' } });
    this.#machine.dispatch({ kind: 'word', from, word, at: Date.now() });
  }

  add(inputs: readonly ControlAct[]): void {
    const { state } = this.#machine;
    if (state.kind !== 'controlling') return;
    for (const input of inputs.filter((one) => isWithinReach(one, state))) {
      this.#newestCopy.press(input, (code) => this.#queue.isHeld(code), performance.now());
      this.#queue.add(input);
    }
    this.#sendSoon();
    this.#keepTelling();
  }

  paste(text: string, keys: () => readonly ControlAct[]): void {
    const { state } = this.#machine;
    if (state.kind !== 'controlling' || !state.clipboard) return;
    const content = this.#newestCopy.isThere ? null : clipboardContent(text);
    if (content !== null && content.is !== 'text') return this.#news.tell({ of: 'pasting', content });
    if (!this.#queue.paste(content?.text ?? null, keys))
      return this.#news.tell({ of: 'pasting', content: { is: 'too-many' } });
    this.#sendSoon();
    this.#keepTelling();
  }

  readNews(): void {
    this.#news.read();
  }

  /** Lets go of all that is pressed: the person has turned away. */
  release(): void {
    this.#newestCopy.turnAway();
    this.#queue.release();
    this.#sendSoon();
  }

  /** The sharer, or what they share, may have changed. */
  refresh(): void {
    const { state } = this.#machine;
    const { mesh, surfaceOf } = this.#options;
    if (state.kind === 'none') return;
    const of = isRunning(state) ? state.own.of : state.of;
    const surface = surfaceOf(of);
    // Nothing is left of which one would read how it ended.
    if (state.kind === 'over') return surface === undefined ? this.leave() : undefined;
    const link = mesh.linkTo(of);
    if (link !== this.#link || link?.state.kind !== 'connected') this.#machine.dispatch({ kind: 'gone', why: 'lost' });
    else if (surface !== state.own.surface) this.#machine.dispatch({ kind: 'gone', why: 'share-ended' });
  }

  /** Whether this person controls somebody by that ask, with the clipboard. */
  #pastes(of: string, ask: string): boolean {
    const { state } = this.#machine;
    return state.kind === 'controlling' && state.clipboard && state.own.of === of && state.own.ask === ask;
  }

  /** Only from whom this person controls, and what they have copied there themselves. */
  #hearOfCopy({ from, frame }: Received<RemoteChannelFrame>): void {
    if (frame.kind !== 'remote-copied' || !this.#pastes(from, frame.ask)) return;
    const parsed = v.safeParse(ClipboardContentSchema, frame.content);
    if (parsed.success && this.#newestCopy.hear(performance.now()))
      this.#news.tell({ of: 'copying', content: parsed.output });
  }

  /** Of the next one nothing was copied or pasted yet. */
  #clear(): void {
    this.#queue.clear();
    this.#newestCopy = new NewestCopy();
  }

  #pause(isPaused: boolean): void {
    // The sharer may have copied something of their own, which is nobody's to paste.
    if (isPaused) this.#newestCopy = new NewestCopy();
    this.#queue.pause(isPaused);
    this.#sendSoon();
    this.#keepTelling();
  }

  /** Says what is held for as long as something is: the sharer's side lets go of what is not told of any more. */
  #keepTelling(): void {
    if (!this.#queue.isHolding) return;
    this.#timers.ensure('held', LIMITS.controlHeldToldMs, () => {
      if (!this.#queue.isHolding) return;
      this.#queue.tellHeld();
      this.#sendSoon();
      this.#keepTelling();
    });
  }

  #send(): void {
    const { state } = this.#machine;
    if (state.kind !== 'controlling' || this.#queue.isEmpty) return;
    const { of, ask } = state.own;
    const inputs = this.#queue.next(INPUTS_OF_FRAME);
    // Where the network is slow they wait here, where moves become one.
    if (this.#options.inputs.send(of, { kind: 'remote-inputs', ask, inputs })) this.#queue.sent(inputs.length);
    if (!this.#queue.isEmpty) this.#sendSoon();
  }
}
