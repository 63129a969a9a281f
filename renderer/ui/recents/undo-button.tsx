import { useLayoutEffect, useRef } from 'react';
import { Button } from '../design/button.tsx';
import { commonWords } from '../words/common.ts';

/** Stands in the place of a button that was pressed and is gone, and takes the focus that was on that. */
export function UndoButton({ label, onClick }: { label: string; onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // Before the page's keeper gives it on (`use-focus-keeper.ts`).
  useLayoutEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <Button ref={button} tone="ghost" aria-label={label} onClick={onClick}>
      {commonWords.undo}
    </Button>
  );
}
