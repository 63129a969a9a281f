import type { DrawingTool } from '../../core/model.ts';
import { words } from './language.ts';
import { listNames, sentence, type Sentence } from './sentence.ts';

export const drawingWords = words('drawingWords', {
  draw: 'Draw',
  drawHint: 'Others see what you draw on this share; Esc ends it.',
  noDrawing: 'Nobody can draw on this share: it is turned off there, or their Earshot is older.',
  drawOnOwn: 'Draw on what you share',
  tools: 'Drawing tools',
  stays: 'Stays until cleared',
  staysHint: 'Otherwise it fades after 3 seconds',
  undo: 'Undo',
  clearOwn: 'Clear mine',
  clearAll: 'Clear all',
  text: 'Text to write here',
  textRefused: 'This cannot be written here. Change it, or press Esc.',
  letOthers: 'Let others draw',
  letOthersHint: 'On what you share',
});

export const toolLabel = words('toolLabel', (tool: DrawingTool): string => {
  switch (tool) {
    case 'pen':
      return 'Pen';
    case 'arrow':
      return 'Arrow';
    case 'box':
      return 'Box';
    case 'text':
      return 'Text';
    case 'highlighter':
      return 'Highlighter';
  }
});

/** For who shares. */
export const drawingLine = words(
  'drawingLine',
  (names: readonly string[]): Sentence =>
    sentence`${listNames(names)} ${[names.length === 1 ? 'is drawing' : 'are drawing']}`,
);
