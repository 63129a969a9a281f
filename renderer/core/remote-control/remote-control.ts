import * as v from 'valibot';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { RemoteWord, RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { RemoteWordSchema } from '../../../signaling/protocol/peer/remote-word.ts';
import type { Topic } from '../link/topic.ts';
import type { ShareState } from '../model-media.ts';
import type { ControlAct, OwnControl, RemoteControlState } from '../model-remote-control.ts';
import type { ReadableStore } from '../readable-store.ts';
import type { Value } from '../value.ts';
import { ControlledScreen, type ControlledOptions } from './controlled.ts';
import { ControllingOthers, type ControllingOptions } from './controlling.ts';
import type { RemoteControlPort } from './port.ts';
import { ownShareWord, SharesOfOthers, type ShareWord } from './shares.ts';

export interface RemoteControlDeps extends Pick<ControlledOptions, 'inputs' | 'askerOf'> {
  topic: Topic<RoomFrame>;
  value: Value<RemoteControlState>;
  mesh: ControlledOptions['mesh'];
  windows: ControllingOptions['windows'];
  share: { readonly state: Pick<Value<ShareState>, 'get' | 'store'>; readonly surface: number };
  /** Null in a guest's page, which nobody controls. */
  port: RemoteControlPort | null;
  own: ReadableStore<OwnControl>;
}

/** People control what is shared: both ends of it, and what all in the room are told (SPEC.md, "Remote control"). */
export class RemoteControl {
  readonly #deps: RemoteControlDeps;
  readonly #shares = new SharesOfOthers();
  readonly #controlling: ControllingOthers;
  readonly #controlled: ControlledScreen | null;
  #told = '';

  constructor(deps: RemoteControlDeps, scope: Scope) {
    this.#deps = deps;
    const { inputs, mesh, windows, share, port, own, askerOf } = deps;
    const surfaceOf = (peerId: string) => this.#shares.surfaceOf(peerId);
    const openSurface = () => this.#openSurface;
    const tell = (peerId: string, word: RemoteWord) => this.#tell(peerId, word);
    this.#controlling = new ControllingOthers({ tell, inputs, mesh, surfaceOf, windows }, scope);
    this.#controlled = port && new ControlledScreen({ tell, inputs, mesh, port, openSurface, askerOf }, scope);
    for (const side of [this.#controlling, this.#controlled]) {
      if (side) scope.add(side.onChange.add(() => this.#publish()));
    }
    scope.add(mesh.onChange.add(() => this.#onPeers()));
    for (const store of [share.state.store, own]) scope.add(store.subscribe(() => this.#onOwn()));
    this.#publish();
  }

  /** The control channel has opened to somebody. */
  opened(peerId: string): void {
    this.#tell(peerId, this.#ownWord);
  }

  /** @param said by somebody in the room: anything at all */
  receive(from: string, said: unknown): void {
    const parsed = v.safeParse(RemoteWordSchema, said);
    if (!parsed.success) return;
    const word = parsed.output;
    if (word.kind !== 'share') {
      this.#controlling.receive(from, word);
      this.#controlled?.receive(from, word);
    } else if (this.#shares.take(from, word)) {
      this.#controlling.refresh();
      this.#publish();
    }
  }

  ask(peerId: string): void {
    this.#controlling.ask(peerId);
  }

  leave(): void {
    this.#controlling.leave();
  }

  control(inputs: readonly ControlAct[]): void {
    this.#controlling.add(inputs);
  }

  paste(text: string, keys: () => readonly ControlAct[]): void {
    this.#controlling.paste(text, keys);
  }

  readNews(): void {
    this.#controlling.readNews();
  }

  release(): void {
    this.#controlling.release();
  }

  stop(): void {
    this.#controlled?.stop();
  }

  get #ownWord(): ShareWord {
    const { share, own } = this.#deps;
    const by = this.#controlled?.state;
    const controller = by?.kind === 'controlled' ? by.by.peerId : null;
    return ownShareWord(share.state.get(), share.surface, own.getState(), controller);
  }

  /** Null while nobody may ask to control what is shared. */
  get #openSurface(): number | null {
    const { share, own } = this.#deps;
    const word = ownShareWord(share.state.get(), share.surface, own.getState(), null);
    return word.share?.refusal === null ? word.share.surface : null;
  }

  #onPeers(): void {
    const { mesh } = this.#deps;
    if (!this.#shares.keep((peerId) => mesh.linkTo(peerId)?.present ?? false)) return;
    this.#controlling.refresh();
    this.#publish();
  }

  /** What is controlled ends before the others are told why nobody can ask now. */
  #onOwn(): void {
    this.#controlled?.refresh();
    this.#publish();
  }

  #publish(): void {
    const { value, topic } = this.#deps;
    value.set({
      shares: this.#shares.shown,
      controlling: this.#controlling.state,
      controlled: this.#controlled?.state ?? { kind: 'free' },
    });
    const word = this.#ownWord;
    const told = JSON.stringify(word);
    if (told === this.#told) return;
    this.#told = told;
    topic.broadcast({ kind: 'remote', word });
  }

  #tell(peerId: string, word: RemoteWord): void {
    this.#deps.topic.send(peerId, { kind: 'remote', word });
  }
}
