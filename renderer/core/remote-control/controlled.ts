import * as v from 'valibot';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBucket } from '../../../signaling/basics/token-bucket.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import { ControlInputSchema, isWithinReach } from '../../../signaling/protocol/control-input.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RemoteChannelFrame, RemoteWord } from '../../../signaling/protocol/peer/index.ts';
import type { Received, Topic } from '../link/topic.ts';
import { Machine } from '../machine.ts';
import type { Controlled } from '../model-remote-control.ts';
import type { ControlAsker, RemoteControlPort } from './port.ts';
import { reduceControlled, type Asker, type ControlledEffect } from './reduce-controlled.ts';

/** What being controlled needs to know of a link. */
export interface ControlLink {
  /** With the public key that its other end has shown to have. */
  readonly binding: { readonly key: string | null; readonly tampered: boolean };
  readonly present: boolean;
  readonly state: { readonly kind: string };
}

export interface ControlledOptions {
  tell: (peerId: string, word: RemoteWord) => void;
  inputs: Topic<RemoteChannelFrame>;
  mesh: { linkTo(peerId: string): ControlLink | undefined; readonly onChange: Listeners<void> };
  port: RemoteControlPort;
  /** Counts what is shared; null while nobody may ask to control it. */
  openSurface: () => number | null;
  /** How this person knows somebody in the room. */
  askerOf: (peerId: string) => ControlAsker | undefined;
}

const InputsSchema = v.array(ControlInputSchema);

/** Somebody controls the own screen, whom its person has allowed to in a window of another process (SPEC.md [REMOTE-2] to [REMOTE-4]). */
export class ControlledScreen {
  /** `state` is another one. */
  readonly onChange = new Listeners<void>();
  readonly #options: ControlledOptions;
  readonly #machine = new Machine({
    initial: { kind: 'free' as const },
    reduce: reduceControlled,
    run: (effect: ControlledEffect) => this.#run(effect),
  });
  readonly #asks = new TokenBuckets(LIMITS.controlAsksPerMinute, LIMITS.controlAsksPerMinute / 60, LIMITS.roomCapacity);
  /** Over which link, and from whose key, the one was heard who asks or controls. */
  #bound: { link: ControlLink; key: string } | null = null;
  #budget = fullBudget(LIMITS.controlInputsPerSecond);
  #pasteBudget = fullBudget(LIMITS.controlPastesPerSecond);
  /** Frames of whoever controls that were not understood. */
  #badFrames = 0;

  constructor(options: ControlledOptions, scope: Scope) {
    this.#options = options;
    const { inputs, mesh, port } = options;
    scope.add(inputs.on((received) => this.#carryOut(received)));
    scope.add(mesh.onChange.add(() => this.#check()));
    scope.add(port.onEvent((event) => this.#machine.dispatch({ kind: 'told', event })));
    scope.add(this.#machine.changes.add(() => this.onChange.emit()));
    scope.add(() => this.stop());
  }

  get state(): Controlled {
    const { state } = this.#machine;
    if (state.kind === 'free') return state;
    const by = { peerId: state.asker.peerId, name: state.asker.name };
    if (state.kind === 'asked') return { kind: 'asked', by };
    return { kind: 'controlled', by, clipboard: state.clipboard, paused: state.paused };
  }

  receive(from: string, word: RemoteWord): void {
    if (word.kind === 'ask') this.#onAsk(from, word);
    if (word.kind === 'withdraw') this.#machine.dispatch({ kind: 'withdrawn', from, ask: word.ask });
  }

  /** What is shared, or whether one may ask, may have changed. */
  refresh(): void {
    const { state } = this.#machine;
    if (state.kind === 'free' || state.asker.surface === this.#options.openSurface()) return;
    this.#machine.dispatch({ kind: 'stopped', why: 'share-ended' });
  }

  stop(): void {
    this.#machine.dispatch({ kind: 'stopped', why: 'stopped' });
  }

  #onAsk(from: string, { ask, surface }: Extract<RemoteWord, { kind: 'ask' }>): void {
    const { tell, mesh, askerOf, openSurface } = this.#options;
    const refuse = (why: 'unavailable' | 'too-often') => tell(from, { kind: 'refused', ask, why });
    const asker = askerOf(from);
    const link = mesh.linkTo(from);
    if (asker === undefined || link === undefined || openSurface() !== surface) return refuse('unavailable');
    if (!this.#asks.tryTake(from, performance.now())) return refuse('too-often');
    const { key } = link.binding;
    if (key === null || !isSound(link)) return refuse('unavailable');
    if (this.#machine.state.kind === 'free') this.#bound = { link, key };
    this.#machine.dispatch({ kind: 'asked', asker: { peerId: from, name: asker.name, ask, surface } });
  }

  /** Only of the one who was allowed to, over the link that they asked over, while that has their key, and for what they asked for. */
  #carryOut({ from, frame }: Received<RemoteChannelFrame>): void {
    const { state } = this.#machine;
    if (frame.kind !== 'remote-inputs' || state.kind !== 'controlled') return;
    if (from !== state.asker.peerId || frame.ask !== state.asker.ask) return;
    if (!this.#isBound(state.asker) || state.asker.surface !== this.#options.openSurface()) return;
    // What is left out could be the release of a key: with it goes all.
    if (!this.#budget.tryTake(frame.inputs.length, performance.now())) return this.#fail();
    const parsed = v.safeParse(InputsSchema, frame.inputs);
    if (!parsed.success) return this.#refuseFrame();
    const inputs = parsed.output.filter((input) => isWithinReach(input, state));
    const pasted = inputs.filter(({ type }) => type === 'clipboard').length;
    if (!this.#pasteBudget.tryTake(pasted, performance.now())) return this.#fail();
    if (inputs.length > 0) this.#options.port.carryOut(state.grant, inputs);
  }

  /** A client that sends several such does something else than its person sees. */
  #refuseFrame(): void {
    this.#badFrames += 1;
    if (this.#badFrames >= LIMITS.controlBadFrames) this.#fail();
  }

  #fail(): void {
    this.#machine.dispatch({ kind: 'stopped', why: 'failed' });
  }

  #check(): void {
    const { state } = this.#machine;
    if (state.kind !== 'free' && !this.#isBound(state.asker)) this.#machine.dispatch({ kind: 'gone' });
  }

  #isBound({ peerId }: Asker): boolean {
    const link = this.#options.mesh.linkTo(peerId);
    return link !== undefined && link === this.#bound?.link && link.binding.key === this.#bound.key && isSound(link);
  }

  #run(effect: ControlledEffect): void {
    const { tell, inputs, port } = this.#options;
    switch (effect.kind) {
      case 'ask':
        return void this.#ask(effect.asker);
      case 'withdraw':
        return port.withdraw();
      case 'end':
        return port.end();
      case 'send':
        return tell(effect.to, effect.word);
      case 'hand-over':
        return void inputs.send(effect.to, effect.frame);
    }
  }

  async #ask(asker: Asker): Promise<void> {
    const { port, askerOf } = this.#options;
    const who = askerOf(asker.peerId);
    const answer = who === undefined ? ({ kind: 'unavailable' } as const) : await port.ask(who);
    this.#budget = fullBudget(LIMITS.controlInputsPerSecond);
    this.#pasteBudget = fullBudget(LIMITS.controlPastesPerSecond);
    this.#badFrames = 0;
    this.#machine.dispatch({ kind: 'answered', asker, answer });
  }
}

function fullBudget(perSecond: number): TokenBucket {
  return new TokenBucket(perSecond, perSecond, performance.now());
}

/** Whether somebody can be heard over it, and nobody else. */
function isSound({ present, state, binding }: ControlLink): boolean {
  return present && state.kind === 'connected' && !binding.tampered;
}
