import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { DrawingFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Place } from '../model-pointing.ts';
import type { Mark, Stroke, StrokeTool } from '../model-drawing.ts';

/** What may be drawn on. */
export interface Board {
  readonly id: string;
  /** Of the sharer, who may draw on it always. */
  readonly visit: string;
  /** Whether others may. */
  readonly allowed: boolean;
}

/** By the sharer's peer id. */
export type Boards = ReadonlyMap<string, Board>;

type KeptMark = Mark & {
  readonly board: string;
  /** When it was done, monotonic ms; null before that. */
  readonly doneAt: number | null;
};

/** What each visit has drawn, the oldest first; on whatever board. */
export type Sheets = ReadonlyMap<string, readonly KeptMark[]>;

export interface Drawer {
  readonly peerId: string;
  readonly visit: string;
}

export type MarkFrame = Exclude<DrawingFrame, { kind: 'board' }>;

/**
 * Takes what somebody draws. It is kept also while its board is not known: what the sharer says of that may come later
 * (SPEC.md [DRAW-3]).
 *
 * @param now monotonic, ms
 */
export function takeFrame(sheets: Sheets, { peerId, visit }: Drawer, frame: MarkFrame, now: number): Sheets {
  const before = sheets.get(visit) ?? [];
  const after = marksAfter(before, peerId, frame, now);
  return after === before ? sheets : new Map(sheets).set(visit, after);
}

/** Only of visits that are there. */
export function withoutGone(sheets: Sheets, visits: ReadonlySet<string>): Sheets {
  const there = [...sheets].filter(([visit]) => visits.has(visit));
  return there.length === sheets.size ? sheets : new Map(there);
}

/** Without what is on a board of this peer that is gone: another peer may say that it has one of the same id. */
export function withoutBoard(sheets: Sheets, of: string, board: string): Sheets {
  return keeping(sheets, (mark) => mark.of !== of || mark.board !== board);
}

/** Without what has faded. */
export function withoutFaded(sheets: Sheets, now: number): Sheets {
  return keeping(sheets, (mark) => fadesAt(mark) > now);
}

/** When the next one fades, monotonic ms; null when none does. */
export function nextFading(sheets: Sheets): number | null {
  const next = Math.min(...[...sheets.values()].flat().map(fadesAt));
  return Number.isFinite(next) ? next : null;
}

/** What is seen, in the order that all see: by the ids, and of equal ones by the peer ids (SPEC.md [DRAW-4]). */
export function shownMarks(sheets: Sheets, boards: Boards): Mark[] {
  return [...sheets.values()]
    .flat()
    .filter(({ peerId, of, board }) => {
      const on = boards.get(of);
      return on?.id === board && mayDraw(on, peerId === of);
    })
    .sort((a, b) => a.id - b.id || (a.peerId < b.peerId ? -1 : 1));
}

/** All of a visit's, as those are told who come later: first that there is nothing else. */
export function framesOf(sheets: Sheets, visit: string): MarkFrame[] {
  const marks = sheets.get(visit) ?? [];
  return [{ kind: 'marks', ids: marks.map(({ id }) => id) }, ...marks.map(frameOf)];
}

export function mayDraw(board: Board, isOwn: boolean): boolean {
  return isOwn || board.allowed;
}

/** The id of the next own mark: after all that are seen, so that it lies over them (Lamport's clock). */
export function nextMarkId(last: number, shown: readonly Mark[]): number {
  const highest = Math.max(last, ...shown.map(({ id }) => id));
  return Math.min(highest, last + LIMITS.markIdsAhead) + 1;
}

function frameOf(mark: KeptMark): MarkFrame {
  const { id, of, board, stays } = mark;
  if (mark.tool === 'text') return { kind: 'text', id, of, board, stays, at: mark.at, text: mark.text };
  return { kind: 'stroke', id, of, board, stays, tool: mark.tool, places: [...mark.places], done: mark.isDone };
}

function marksAfter(marks: readonly KeptMark[], peerId: string, frame: MarkFrame, now: number): readonly KeptMark[] {
  switch (frame.kind) {
    case 'stroke': {
      const { id, of, board, stays, tool, places, done } = frame;
      const shape = shapeOf(tool, places);
      return withMark(marks, { peerId, id, of, board, stays, tool, places: shape, ...doneIf(done, now) }, now);
    }
    case 'text': {
      const { id, of, board, stays, at, text } = frame;
      return withMark(marks, { peerId, id, of, board, stays, tool: 'text', at, text, ...doneIf(true, now) }, now);
    }
    case 'stroke-goes-on':
      return marks.map((mark) => (mark.id === frame.id && mark.tool !== 'text' ? longer(mark, frame, now) : mark));
    case 'marks': {
      const left = marks.filter(({ id }) => frame.ids.includes(id));
      return left.length === marks.length ? marks : left;
    }
  }
}

/** Nobody draws two at a time: whatever was not done is, with the next one. */
function withMark(marks: readonly KeptMark[], mark: KeptMark, now: number): KeptMark[] {
  const others = marks.filter(({ id }) => id !== mark.id);
  return newest([...others.map((other) => (other.isDone ? other : { ...other, ...doneIf(true, now) })), mark]);
}

function longer<Before extends KeptMark & Stroke>(
  stroke: Before,
  { places, done }: Extract<MarkFrame, { kind: 'stroke-goes-on' }>,
  now: number,
): Before {
  if (stroke.isDone) return stroke;
  return { ...stroke, places: shapeOf(stroke.tool, [...stroke.places, ...places]), ...doneIf(done, now) };
}

/** Arrows and boxes have two places, however they came about. */
function shapeOf(tool: StrokeTool, places: readonly Place[]): readonly Place[] {
  const isSpanned = tool === 'arrow' || tool === 'box';
  return isSpanned ? [...places.slice(0, 1), ...places.slice(1).slice(-1)] : places.slice(0, LIMITS.strokePlaces);
}

function doneIf(isDone: boolean, now: number): { isDone: boolean; doneAt: number | null } {
  return { isDone, doneAt: isDone ? now : null };
}

/** As many as are kept of one person. */
function newest(marks: readonly KeptMark[]): KeptMark[] {
  let places = 0;
  const kept = marks.slice(-LIMITS.marksOfPerson).reverse();
  const over = kept.findIndex(
    (mark) => (places += mark.tool === 'text' ? 1 : mark.places.length) > LIMITS.placesOfPerson,
  );
  return (over === -1 ? kept : kept.slice(0, over)).reverse();
}

function fadesAt({ stays, doneAt }: KeptMark): number {
  return stays || doneAt === null ? Infinity : doneAt + LIMITS.markMs;
}

function keeping(sheets: Sheets, isKept: (mark: KeptMark) => boolean): Sheets {
  const changed = [...sheets].filter(([, marks]) => !marks.every(isKept));
  if (changed.length === 0) return sheets;
  return new Map([...sheets, ...changed.map(([visit, marks]) => [visit, marks.filter(isKept)] as const)]);
}
