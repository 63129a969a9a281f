import * as v from 'valibot';
import { LIMITS, readableText } from '../../../signaling/protocol/index.ts';
import type { DrawingTool, StrokeTool } from '../model-drawing.ts';
import type { Place } from '../model-pointing.ts';
import { toldPlace } from '../shared-picture.ts';
import { throttle } from '../throttle.ts';
import type { Waits } from '../timers.ts';
import type { Drawings } from './drawings.ts';
import { nextMarkId, type MarkFrame } from './reduce-marks.ts';

/** A stroke of this person that is being drawn. */
interface OpenStroke {
  id: number;
  last: Place;
  /** How many there are, of which those in `untold` the others do not know yet. */
  count: number;
  untold: Place[];
}

const TextSchema = readableText(1, LIMITS.drawnTextLength);

/** What this person draws. The others see a stroke grow: they are told of it `LIMITS.strokeFramesPerSecond` times a second. */
export class Pen {
  readonly #drawings: Drawings;
  readonly #tellSoon: () => void;
  #stroke: OpenStroke | null = null;
  #lastId = 0;

  constructor(drawings: Drawings, waits: Waits) {
    this.#drawings = drawings;
    this.#tellSoon = throttle(() => this.#tell(false), Math.ceil(1_000 / LIMITS.strokeFramesPerSecond), waits);
  }

  /** From now on this person draws on this share, if they may. */
  start(of: string): void {
    if (this.#drawings.boardFor(of) === null) return;
    this.end();
    this.#drawings.value.update((state) => ({ ...state, target: of }));
  }

  stop(): void {
    this.end();
    if (this.#drawings.value.get().target !== null) {
      this.#drawings.value.update((state) => ({ ...state, target: null }));
    }
  }

  choose(change: { tool?: DrawingTool; stays?: boolean }): void {
    this.end();
    this.#drawings.value.update((state) => ({ ...state, ...change }));
  }

  /** Begins a stroke. */
  begin(at: Place): void {
    this.end();
    const { tool } = this.#drawings.value.get();
    if (tool !== 'text') this.#begin(tool, toldPlace(at));
  }

  /** The stroke leads on to there. */
  extend(to: Place): void {
    const stroke = this.#stroke;
    const place = toldPlace(to);
    if (stroke === null || (place.x === stroke.last.x && place.y === stroke.last.y)) return;
    stroke.last = place;
    stroke.count += 1;
    stroke.untold.push(place);
    this.#drawings.take({ kind: 'stroke-goes-on', id: stroke.id, places: [place], done: false });
    if (stroke.count < LIMITS.strokePlaces) return this.#tellSoon();
    const { tool } = this.#drawings.value.get();
    this.end();
    if (tool === 'pen' || tool === 'highlighter') this.#begin(tool, place);
  }

  end(): void {
    if (this.#stroke === null) return;
    this.#tell(true);
    this.#stroke = null;
  }

  /** False for a text that the others would refuse. */
  write(at: Place, text: string): boolean {
    const parsed = v.safeParse(TextSchema, text);
    const mark = this.#nextMark();
    if (!parsed.success || mark === null) return false;
    const frame: MarkFrame = { kind: 'text', ...mark, at: toldPlace(at), text: parsed.output };
    this.#drawings.take(frame);
    this.#drawings.tell(frame);
    return true;
  }

  /** Takes the newest own mark away. */
  undo(of: string): void {
    this.end();
    this.#drawings.remove(this.#ids(of).slice(-1));
  }

  /** Takes all own marks away. */
  clear(of: string): void {
    this.end();
    this.#drawings.remove(this.#ids(of));
  }

  #begin(tool: StrokeTool, at: Place): void {
    const mark = this.#nextMark();
    if (mark === null) return;
    this.#stroke = { id: mark.id, last: at, count: 1, untold: [] };
    const frame: MarkFrame = { kind: 'stroke', ...mark, tool, places: [at], done: false };
    this.#drawings.take(frame);
    this.#drawings.tell(frame);
  }

  #tell(done: boolean): void {
    const stroke = this.#stroke;
    if (stroke === null || (!done && stroke.untold.length === 0)) return;
    const { id, untold } = stroke;
    this.#drawings.tell({ kind: 'stroke-goes-on', id, places: untold, done });
    if (done) this.#drawings.take({ kind: 'stroke-goes-on', id, places: [], done });
    stroke.untold = [];
  }

  #ids(of: string): number[] {
    return this.#drawings.ownMarks(of).map(({ id }) => id);
  }

  /** Null where this person does not draw, or may not any more. */
  #nextMark(): { id: number; of: string; board: string; stays: boolean } | null {
    const { target, stays } = this.#drawings.value.get();
    const board = target === null ? null : this.#drawings.boardFor(target);
    if (target === null || board === null) return null;
    this.#lastId = nextMarkId(this.#lastId, this.#drawings.shown);
    return { id: this.#lastId, of: target, board: board.id, stays };
  }
}
