import type { StoreApi } from 'zustand/vanilla';
import type { DrawingState } from '../../renderer/core/model.ts';
import type { DrawingOnShares } from '../../renderer/core/session-api.ts';

type FakeDrawing = Omit<DrawingOnShares, 'drawing'> & { drawing: StoreApi<DrawingState> };

/** The part of a fake session that draws: what it is told is noted. */
export function fakeDrawing(drawing: StoreApi<DrawingState>, note: (command: string) => void): FakeDrawing {
  return {
    drawing,
    startDrawing(target) {
      note(`startDrawing ${target}`);
      drawing.setState({ target });
    },
    stopDrawing() {
      note('stopDrawing');
      drawing.setState({ target: null });
    },
    chooseTool: (change) => drawing.setState(change),
    beginStroke: ({ x, y }) => note(`beginStroke ${x.toFixed(2)} ${y.toFixed(2)}`),
    extendStroke: ({ x, y }) => note(`extendStroke ${x.toFixed(2)} ${y.toFixed(2)}`),
    endStroke: () => note('endStroke'),
    writeText(_at, text) {
      note(`writeText ${text}`);
      return text.trim() !== '';
    },
    undoMark: (of) => note(`undoMark ${of}`),
    clearOwnMarks: (of) => note(`clearOwnMarks ${of}`),
    clearBoard: () => note('clearBoard'),
  };
}
