import { vi } from 'vitest';
import { Drawings, type DrawingsOptions } from '../../renderer/core/drawing/drawings.ts';
import { Pen } from '../../renderer/core/drawing/pen.ts';
import { Topic } from '../../renderer/core/link/topic.ts';
import type { ShareState } from '../../renderer/core/model.ts';
import { Value } from '../../renderer/core/value.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import type { DrawingFrame } from '../../signaling/protocol/peer/index.ts';
import { sharedScreen } from './shared-screen.ts';

type Peer = DrawingsOptions['mesh']['peers'][number];

export const at = (x: number): { x: number; y: number } => ({ x, y: 0.5 });

export function peer(name: string, present = true): Peer {
  return { member: { peerId: name, visit: `visit of ${name}` }, link: { present } };
}

export function strokeOn(of: string, board: string, id = 1): DrawingFrame {
  return { kind: 'stroke', id, of, board, stays: true, tool: 'pen', places: [at(0.1)], done: true };
}

/** Ben is this client; Anna shares `board-1`, and Cleo looks on. The clock has to be vitest's. */
export class DrawingRig {
  readonly scope = new Scope();
  readonly mesh: { peers: Peer[]; onChange: Listeners<void> };
  readonly share = { state: new Value<ShareState>({ kind: 'none' }), surface: 0 };
  readonly preferences = { value: new Value({ letOthersDraw: true }) };
  readonly topic = new Topic<DrawingFrame>();
  readonly drawings: Drawings;
  readonly pen: Pen;
  /** To Anna. */
  readonly sent: DrawingFrame[];

  constructor() {
    const { scope, share, preferences, topic } = this;
    this.mesh = { peers: [peer('anna'), peer('cleo')], onChange: new Listeners() };
    this.drawings = new Drawings({ topic, mesh: this.mesh, peerId: 'ben', share, waits: scope, preferences }, scope);
    this.pen = new Pen(this.drawings, scope);
    this.sent = this.open('anna');
    this.deliver('anna', { kind: 'board', board: 'board-1', allowed: true });
  }

  get state(): ReturnType<Drawings['value']['get']> {
    return this.drawings.value.get();
  }

  get seen(): string[] {
    return this.state.marks.map(({ peerId, of, id }) => `${peerId} on ${of} ${id}`);
  }

  /** The topic opens to this peer, and what is sent there from then on. */
  open(peerId: string): DrawingFrame[] {
    const frames: DrawingFrame[] = [];
    this.topic.open(peerId, { send: (frame) => frames.push(structuredClone(frame)) > 0 });
    return frames;
  }

  deliver(from: string, frame: DrawingFrame): void {
    this.topic.deliver(from, frame);
    vi.advanceTimersByTime(16);
  }

  /** Ben shares another screen. @returns the board that is told */
  shareNow(): string {
    this.share.surface += 1;
    this.share.state.set(sharedScreen());
    vi.advanceTimersByTime(16);
    return this.toldBoard;
  }

  get toldBoard(): string {
    const told = this.sent.at(-1);
    if (told?.kind !== 'board' || told.board === null) throw new Error('no board was told');
    return told.board;
  }

  drawLine(): void {
    this.pen.begin(at(0.1));
    this.pen.extend(at(0.2));
    this.pen.end();
    vi.advanceTimersByTime(16);
  }
}
