import type { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { DrawingFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Topic } from '../link/topic.ts';
import type { DrawingState, Mark } from '../model-drawing.ts';
import type { ShareState } from '../model-media.ts';
import { FRAME_MS, OWN_VISIT } from '../shared-picture.ts';
import { throttle } from '../throttle.ts';
import { Timers, type Waits } from '../timers.ts';
import { Value } from '../value.ts';
import { OwnBoard } from './own-board.ts';
import {
  framesOf,
  mayDraw,
  nextFading,
  shownMarks,
  takeFrame,
  withoutBoard,
  withoutFaded,
  withoutGone,
  type Board,
  type Boards,
  type Drawer,
  type MarkFrame,
  type Sheets,
} from './reduce-marks.ts';

export interface DrawingsOptions {
  topic: Topic<DrawingFrame>;
  mesh: {
    /** `present`: both sides are in the room, and let each other in. */
    readonly peers: readonly { readonly member: Drawer; readonly link: { readonly present: boolean } }[];
    readonly onChange: Listeners<void>;
  };
  peerId: string;
  share: { readonly state: Pick<Value<ShareState>, 'get' | 'store'>; readonly surface: number };
  waits: Waits;
  preferences: { readonly value: Pick<Value<{ letOthersDraw: boolean }>, 'get' | 'store'> };
}

/** What everybody in the room has drawn on what is shared (SPEC.md, "Drawing"). */
export class Drawings {
  readonly value = new Value<DrawingState>({ target: null, tool: 'pen', stays: false, open: [], marks: [] });
  readonly #options: DrawingsOptions;
  readonly #self: Drawer;
  readonly #ownBoard = new OwnBoard();
  readonly #timers: Timers<'fading'>;
  readonly #publishSoon: () => void;
  #boards: Boards = new Map();
  #sheets: Sheets = new Map();

  constructor(options: DrawingsOptions, scope: Scope) {
    this.#options = options;
    this.#self = { peerId: options.peerId, visit: OWN_VISIT };
    this.#timers = new Timers(options.waits);
    this.#publishSoon = throttle(() => this.#publish(), FRAME_MS, options.waits);
    const { topic, mesh, share, preferences } = options;
    scope.add(topic.onOpen((peerId) => this.#tellAll(peerId)));
    scope.add(topic.on(({ from, frame }) => this.#receive(from, frame)));
    scope.add(mesh.onChange.add(() => this.#onPeers()));
    for (const { store } of [share.state, preferences.value]) scope.add(store.subscribe(() => this.#onShare()));
  }

  /** What this person may draw on of somebody's share, or of the own one; null: nothing. */
  boardFor(of: string): Board | null {
    const board = this.#boards.get(of);
    return board !== undefined && mayDraw(board, of === this.#self.peerId) ? board : null;
  }

  /** The own marks that are shown on somebody's share, the oldest first. */
  ownMarks(of: string): Mark[] {
    return this.shown.filter((mark) => mark.of === of && mark.peerId === this.#self.peerId);
  }

  get shown(): Mark[] {
    return shownMarks(this.#sheets, this.#boards);
  }

  /** Shows what this person draws here. */
  take(frame: MarkFrame): void {
    this.#take(this.#self, frame);
  }

  /** And to the others. */
  tell(frame: MarkFrame): void {
    this.#options.topic.broadcast(frame);
  }

  /** Takes own marks away, for all. */
  remove(ids: readonly number[]): void {
    if (ids.length === 0) return;
    const left = (this.#sheets.get(OWN_VISIT) ?? []).map(({ id }) => id).filter((id) => !ids.includes(id));
    const frame: MarkFrame = { kind: 'marks', ids: left };
    this.take(frame);
    this.tell(frame);
  }

  /** Takes everybody's marks on the own share away, for all. */
  clearBoard(): void {
    if (this.#ownBoard.clear()) this.#tellBoard();
  }

  #onShare(): void {
    const { share, preferences } = this.#options;
    const { letOthersDraw } = preferences.value.get();
    if (this.#ownBoard.refresh(share.state.get().kind, share.surface, letOthersDraw)) this.#tellBoard();
  }

  #tellBoard(): void {
    const { frame } = this.#ownBoard;
    this.#options.topic.broadcast(frame);
    this.#setBoard(this.#self, frame);
  }

  #tellAll(peerId: string): void {
    for (const frame of [this.#ownBoard.frame, ...framesOf(this.#sheets, OWN_VISIT)]) {
      this.#options.topic.send(peerId, frame);
    }
  }

  #receive(from: string, frame: DrawingFrame): void {
    const peer = this.#options.mesh.peers.find(({ member }) => member.peerId === from);
    if (peer === undefined) return;
    if (frame.kind === 'board') this.#setBoard(peer.member, frame);
    else this.#take(peer.member, frame);
  }

  #take(from: Drawer, frame: MarkFrame): void {
    this.#use(takeFrame(this.#sheets, from, frame, performance.now()));
  }

  #setBoard({ peerId, visit }: Drawer, { board, allowed }: Extract<DrawingFrame, { kind: 'board' }>): void {
    const before = this.#boards.get(peerId);
    const boards = new Map(this.#boards);
    if (board === null) boards.delete(peerId);
    else boards.set(peerId, { id: board, visit, allowed });
    this.#boards = boards;
    this.#use(before && before.id !== board ? withoutBoard(this.#sheets, peerId, before.id) : this.#sheets);
    this.#publishSoon();
  }

  /** Whoever has gone takes their marks along, and what was drawn on their share. */
  #onPeers(): void {
    const there = this.#options.mesh.peers.filter(({ link }) => link.present).map(({ member }) => member.visit);
    const visits = new Set([OWN_VISIT, ...there]);
    for (const [peerId, { visit }] of this.#boards) {
      if (!visits.has(visit)) this.#setBoard({ peerId, visit }, { kind: 'board', board: null, allowed: false });
    }
    this.#use(withoutGone(this.#sheets, visits));
  }

  #use(sheets: Sheets): void {
    if (sheets === this.#sheets) return;
    this.#sheets = sheets;
    this.#publishSoon();
  }

  #publish(): void {
    this.#sheets = withoutFaded(this.#sheets, performance.now());
    const open = [...this.#boards.keys()].filter((of) => this.boardFor(of) !== null);
    this.value.update((state) => ({
      ...state,
      target: state.target !== null && open.includes(state.target) ? state.target : null,
      open,
      marks: this.shown,
    }));
    const fading = nextFading(this.#sheets);
    if (fading !== null) this.#timers.start('fading', fading - performance.now(), () => this.#publish());
  }
}
