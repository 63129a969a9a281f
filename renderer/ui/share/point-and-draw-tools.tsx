import { Brush, MousePointer2 } from 'lucide-react';
import { IconButton } from '../design/button.tsx';
import { useControls } from '../remote-control/use-controls.ts';
import { drawingWords } from '../words/drawing.ts';
import { pointingWords } from '../words/pointing.ts';

interface ToolState {
  active: boolean;
  /** Whether the sharer lets others do it. */
  isOpen: boolean;
  toggle: () => void;
}

interface PointAndDrawToolsProps {
  /** Whose share. */
  of: string;
  pointing: ToolState;
  drawing: ToolState;
  /** What is seen is not what is shared now. */
  frozen: boolean;
}

/** What a viewer can show the others on a share. */
export function PointAndDrawTools({ of, pointing, drawing, frozen }: PointAndDrawToolsProps) {
  const isControlled = useControls(of) !== null;
  return (
    <>
      <IconButton
        label={pointingWords.point}
        icon={MousePointer2}
        aria-pressed={pointing.active}
        title={pointing.isOpen ? pointingWords.pointHint : pointingWords.noPointing}
        off={frozen || isControlled || !pointing.isOpen}
        onClick={pointing.toggle}
      />
      <IconButton
        label={drawingWords.draw}
        icon={Brush}
        aria-pressed={drawing.active}
        title={drawing.isOpen ? drawingWords.drawHint : drawingWords.noDrawing}
        off={frozen || isControlled || !drawing.isOpen}
        onClick={drawing.toggle}
      />
    </>
  );
}
