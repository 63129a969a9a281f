import * as v from 'valibot';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type {
  ClipboardContent,
  ClipboardOutcome,
  ControlAct,
  ControlInput,
  OwnControl,
  RemoteControlState,
  ShareState,
} from '../../renderer/core/model.ts';
import { Topic } from '../../renderer/core/link/topic.ts';
import type { ControlLink } from '../../renderer/core/remote-control/controlled.ts';
import type { ControlAnswer, ControlAsker, ControlEvent } from '../../renderer/core/remote-control/port.ts';
import { RemoteControl } from '../../renderer/core/remote-control/remote-control.ts';
import { Value } from '../../renderer/core/value.ts';
import { SeenWindows } from '../../renderer/core/viewing/seen-windows.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import {
  ControlFrameSchema,
  RemoteChannelFrameSchema,
  type RemoteChannelFrame,
  type RemoteWord,
  type RoomFrame,
} from '../../signaling/protocol/peer/index.ts';
import { keyOf } from './keys-of-names.ts';
import { sharedScreen } from './shared-screen.ts';

/** A computer that can be controlled, and its person. */
export class FakeComputer {
  readonly state = createStore<OwnControl>(() => ({ kind: 'offered', mayAsk: true }));
  readonly events = new Listeners<ControlEvent>();
  /** What was done here. */
  readonly done: { grant: string; inputs: readonly ControlInput[] }[] = [];
  readonly asked: ControlAsker[] = [];
  withdrawn = 0;
  ended = 0;
  #answer: ((answer: ControlAnswer) => void) | null = null;

  setMayAsk(mayAsk: boolean): void {
    this.state.setState({ kind: 'offered', mayAsk }, true);
  }

  ask(asker: ControlAsker): Promise<ControlAnswer> {
    this.asked.push(asker);
    return new Promise((resolve) => (this.#answer = resolve));
  }

  /** The person answers what is asked. */
  async answer(answer: ControlAnswer): Promise<void> {
    this.#answer?.(answer);
    await Promise.resolve();
  }

  allow(keyboard = true, clipboard = false): Promise<void> {
    return this.answer({ kind: 'allowed', grant: GRANT, keyboard, clipboard, forMs: null });
  }

  withdraw(): void {
    this.withdrawn += 1;
  }

  carryOut(grant: string, inputs: readonly ControlInput[]): void {
    this.done.push({ grant, inputs });
  }

  end(): void {
    this.ended += 1;
  }

  onEvent(listener: (event: ControlEvent) => void): () => void {
    return this.events.add(listener);
  }
}

export const GRANT = 'g'.repeat(22);

export const key = (code: string, down: boolean): ControlAct => ({ type: 'key', code, down });
/** What somebody presses who copies. */
export const COPY = [key('ControlLeft', true), key('KeyC', true), key('KeyC', false), key('ControlLeft', false)];

/** Somebody in a room, with remote control and nothing else. */
export class ControlPerson {
  readonly peerId: string;
  readonly publicKey: string;
  readonly topic = new Topic<RoomFrame>();
  readonly inputs = new Topic<RemoteChannelFrame>();
  readonly links = new Map<string, ControlLink>();
  readonly onLinks = new Listeners<void>();
  readonly shown = createStore(() => true);
  readonly windows: SeenWindows;
  readonly value = new Value<RemoteControlState>({
    shares: new Map(),
    controlling: { kind: 'none' },
    controlled: { kind: 'free' },
  });
  readonly share = { state: new Value<ShareState>({ kind: 'none' }), surface: 0 };
  readonly control: RemoteControl;

  constructor(name: string, computer: FakeComputer | null, scope: Scope) {
    this.peerId = keyOf(name).peerId;
    this.publicKey = keyOf(name).signer.publicKey;
    const { topic, inputs, value, share, links } = this;
    this.windows = new SeenWindows(this.shown, scope);
    this.control = new RemoteControl(
      {
        value,
        topic,
        inputs,
        share,
        windows: this.windows,
        mesh: { linkTo: (peerId) => links.get(peerId), onChange: this.onLinks },
        port: computer,
        own: computer?.state ?? createStore<OwnControl>(() => ({ kind: 'refused', why: 'browser' })),
        askerOf: (peerId) =>
          links.has(peerId) ? { peerId, name: 'somebody', mark: null, guest: false, clipboard: true } : undefined,
      },
      scope,
    );
    topic.onOpen((peerId) => this.control.opened(peerId));
    topic.on(({ from, frame }) => {
      if (frame.kind === 'remote') this.control.receive(from, frame.word);
    });
  }

  shares(screen: Partial<ReturnType<typeof sharedScreen>> = {}): void {
    this.share.surface += 1;
    this.share.state.set(sharedScreen(screen));
  }

  /** What was done to the link to somebody. */
  changeLink(to: ControlPerson, change: Partial<ControlLink>): void {
    const before = this.links.get(to.peerId);
    if (before === undefined) throw new Error('no link');
    this.links.set(to.peerId, Object.assign(before, change));
    this.onLinks.emit();
  }

  get state(): RemoteControlState {
    return this.value.get();
  }
}

/** Two people are linked: whatever one sends meets the schemas at the other one, or is dropped. */
export function connect(one: ControlPerson, other: ControlPerson): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.links.set(to.peerId, linkTo(to));
    from.onLinks.emit();
  }
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.inputs.open(to.peerId, { send: (frame) => sendAs(from, to, frame) });
    from.topic.open(to.peerId, { send: (frame) => sendAs(from, to, frame) });
  }
}

/** Sends anything at all, on whichever channel takes it. @returns true: it was sent, which says nothing of its arrival */
export function sendAs(from: ControlPerson, to: ControlPerson, frame: unknown): boolean {
  const input = v.safeParse(RemoteChannelFrameSchema, frame);
  if (input.success) to.inputs.deliver(from.peerId, input.output);
  const control = v.safeParse(ControlFrameSchema, frame);
  if (control.success) to.topic.deliver(from.peerId, control.output as RoomFrame);
  return true;
}

function linkTo({ publicKey: key }: ControlPerson): ControlLink {
  return { binding: { key, tampered: false }, present: true, state: { kind: 'connected' } };
}

/** Anna shares her screen, Ben and Cleo see it; with fake timers. */
export class ControlRoom {
  readonly computer = new FakeComputer();
  readonly #scope = new Scope();
  readonly anna = new ControlPerson('anna', this.computer, this.#scope);
  readonly ben = new ControlPerson('ben', null, this.#scope);
  readonly cleo = new ControlPerson('cleo', new FakeComputer(), this.#scope);
  /** What Anna told Ben. */
  readonly told: RemoteWord[] = [];

  constructor() {
    vi.useFakeTimers();
    const { anna, ben, cleo } = this;
    ben.topic.on(({ frame }) => {
      if (frame.kind === 'remote') this.told.push(frame.word as RemoteWord);
    });
    connect(anna, ben);
    connect(anna, cleo);
    connect(ben, cleo);
    anna.shares();
  }

  /** Ben's ask, of which Anna told him last. */
  get ask(): string | undefined {
    return this.told.findLast((word) => 'ask' in word)?.ask;
  }

  /** What was done at Anna's computer. */
  get done(): ControlInput[] {
    return this.computer.done.flatMap(({ inputs }) => inputs);
  }

  /** Ben asks, and Anna allows it. */
  async control(keyboard = true, clipboard = false): Promise<void> {
    this.ben.control.ask(this.anna.peerId);
    await this.computer.allow(keyboard, clipboard);
  }

  /** Ben does this. */
  async does(...inputs: ControlAct[]): Promise<void> {
    this.ben.control.control(inputs);
    await vi.advanceTimersByTimeAsync(100);
  }

  /** What Ben has copied at Anna's computer, as that says. */
  copied(content: ClipboardContent): void {
    this.computer.events.emit({ kind: 'copied', grant: GRANT, content });
  }

  /** What Ben is told of the two clipboards. */
  get news(): ClipboardOutcome | undefined {
    const { controlling } = this.ben.state;
    return controlling.kind === 'controlling' ? controlling.news?.outcome : undefined;
  }

  end(): void {
    this.#scope.end();
    vi.useRealTimers();
  }
}
