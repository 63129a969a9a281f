import { Brush, Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import { BarButton } from '../design/bar-button.tsx';
import { Words } from '../design/words.tsx';
import { useNamesInRoom } from '../names/use-names-in-room.ts';
import { useSession } from '../session-context.tsx';
import { drawingLine, drawingWords } from '../words/drawing.ts';
import { DrawingTools } from './drawing-tools.tsx';
import { useWhoDraws } from './use-who-draws.ts';

/** For who shares: who draws on it, drawing there oneself, and the end of all that is drawn. */
export function OwnDrawing() {
  const session = useSession();
  const self = session.peerId;
  const drawing = useStore(session.drawing);
  const names = useNamesInRoom(useWhoDraws());
  const isDrawing = drawing.target === self;
  const isDrawnOn = drawing.marks.some(({ of }) => of === self);
  return (
    <>
      <p role="status">{names.length > 0 && <Words of={drawingLine(names)} />}</p>
      {isDrawing && <DrawingTools of={self} />}
      {isDrawnOn && !isDrawing && (
        <BarButton label={drawingWords.clearAll} icon={Trash2} onClick={() => session.clearBoard()} />
      )}
      <BarButton
        label={drawingWords.draw}
        icon={Brush}
        tone={isDrawing ? 'primary' : 'secondary'}
        aria-pressed={isDrawing}
        title={drawingWords.drawOnOwn}
        onClick={() => (isDrawing ? session.stopDrawing() : session.startDrawing(self))}
      />
    </>
  );
}
