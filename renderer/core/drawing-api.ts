import type { Place } from './model-pointing.ts';
import type { DrawingState, DrawingTool } from './model-drawing.ts';
import type { ReadableStore } from './readable-store.ts';

/** Drawing on what is shared: what the UI sees of it, and can ask. */
export interface DrawingOnShares {
  readonly drawing: ReadableStore<DrawingState>;
  /** Draws on this person's share, or the own one, until `stopDrawing`, its end, or others may draw there no more. Ends pointing. */
  startDrawing(peerId: string): void;
  stopDrawing(): void;
  /** What to draw with from the next mark on, and whether that stays. */
  chooseTool(change: { tool?: DrawingTool; stays?: boolean }): void;
  /** Begins a stroke. Does nothing while this person does not draw, or writes. */
  beginStroke(at: Place): void;
  /** The stroke leads on to there. */
  extendStroke(to: Place): void;
  endStroke(): void;
  /** False for a text that the others would refuse; then nothing is written. */
  writeText(at: Place, text: string): boolean;
  /** Takes the newest of the own marks on this person's share away, for all. */
  undoMark(of: string): void;
  /** Takes all own marks on this person's share away, for all. */
  clearOwnMarks(of: string): void;
  /** Takes everybody's marks on the own share away, for all. */
  clearBoard(): void;
}
