import { Eraser, Highlighter, MoveUpRight, Pencil, Square, Trash2, Type, Undo2, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { DrawingTool } from '../../core/model.ts';
import { Button, IconButton } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { drawingWords, toolLabel } from '../words/drawing.ts';
import styles from './drawing.module.css';

const ICONS: Record<DrawingTool, LucideIcon> = {
  pen: Pencil,
  arrow: MoveUpRight,
  box: Square,
  text: Type,
  highlighter: Highlighter,
};
const TOOLS = Object.keys(ICONS) as DrawingTool[];

/** What this person draws with on a share, while they do. Drawing ends when it is not seen any more. */
export function DrawingTools({ of }: { of: string }) {
  const session = useSession();
  const { tool: chosen, stays } = useStore(session.drawing);

  useEffect(() => {
    // It may have gone over to another share.
    return () => {
      if (session.drawing.getState().target === of) session.stopDrawing();
    };
  }, [of, session]);

  return (
    <div className={styles.tools} role="toolbar" aria-label={drawingWords.tools}>
      {TOOLS.map((tool) => (
        <IconButton
          key={tool}
          label={toolLabel(tool)}
          icon={ICONS[tool]}
          aria-pressed={tool === chosen}
          onClick={() => session.chooseTool({ tool })}
        />
      ))}
      <Button
        tone="ghost"
        className={styles.stays}
        title={drawingWords.staysHint}
        aria-pressed={stays}
        onClick={() => session.chooseTool({ stays: !stays })}
      >
        {drawingWords.stays}
      </Button>
      <IconButton label={drawingWords.undo} icon={Undo2} onClick={() => session.undoMark(of)} />
      <IconButton label={drawingWords.clearOwn} icon={Eraser} onClick={() => session.clearOwnMarks(of)} />
      {of === session.peerId && (
        <IconButton label={drawingWords.clearAll} icon={Trash2} onClick={() => session.clearBoard()} />
      )}
    </div>
  );
}
