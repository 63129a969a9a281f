import { Brush, MousePointer2 } from 'lucide-react';
import { IconButton } from '../design/button.tsx';
import { drawingWords } from '../words/drawing.ts';
import { pointingWords } from '../words/pointing.ts';

interface ToolState {
  active: boolean;
  /** Whether the sharer lets others do it. */
  isOpen: boolean;
  toggle: () => void;
}

interface PointAndDrawToolsProps {
  pointing: ToolState;
  drawing: ToolState;
  /** What is seen is not what is shared now. */
  frozen: boolean;
}

/** What a viewer can show the others on a share. */
export function PointAndDrawTools({ pointing, drawing, frozen }: PointAndDrawToolsProps) {
  return (
    <>
      <IconButton
        label={pointingWords.point}
        icon={MousePointer2}
        aria-pressed={pointing.active}
        title={pointing.isOpen ? pointingWords.pointHint : pointingWords.noPointing}
        disabled={frozen || !pointing.isOpen}
        onClick={pointing.toggle}
      />
      <IconButton
        label={drawingWords.draw}
        icon={Brush}
        aria-pressed={drawing.active}
        title={drawing.isOpen ? drawingWords.drawHint : drawingWords.noDrawing}
        disabled={frozen || !drawing.isOpen}
        onClick={drawing.toggle}
      />
    </>
  );
}
