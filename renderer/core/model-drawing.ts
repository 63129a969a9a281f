import type { Place } from './model-pointing.ts';

/** What the UI shows of drawings on what is shared. Data only, as in model.ts, which passes it on. */

export type StrokeTool = 'pen' | 'highlighter' | 'arrow' | 'box';
export type DrawingTool = StrokeTool | 'text';

interface AnyMark {
  peerId: string;
  /** Unlike that of any other of the same person's. */
  id: number;
  /** Whose share it is on. */
  of: string;
  /** Until it is cleared; false: it fades. */
  stays: boolean;
  /** While it is being drawn it does not fade. */
  isDone: boolean;
}

/** An arrow leads from its first place to its last one, which are two corners of a box. */
export type Stroke = AnyMark & { tool: StrokeTool; places: readonly Place[] };
export type DrawnText = AnyMark & { tool: 'text'; at: Place; text: string };
/** Anything drawn. It is the same object as long as nothing of it changes. */
export type Mark = Stroke | DrawnText;

export interface DrawingState {
  /** On whose share this person draws now; null: they do not. */
  target: string | null;
  /** What they draw with, and whether that stays. */
  tool: DrawingTool;
  stays: boolean;
  /** Peer ids of those on whose share this person may draw. */
  open: readonly string[];
  /** Everybody's, the own ones too; the later one lies over the earlier one. */
  marks: readonly Mark[];
}
