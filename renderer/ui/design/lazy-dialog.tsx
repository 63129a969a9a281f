import type { ComponentType } from 'react';
import { commonWords } from '../words/common.ts';
import { Dialog } from './dialog.tsx';
import { lazyPart, type LazyPart } from './lazy-part.tsx';

/** A late part that a person opens and closes; what could not be loaded is closed in the same way. */
export function lazyDialog<P extends { onClose: () => void }>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  return lazyPart(load, { failed: DialogMissing });
}

function DialogMissing({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={commonWords.partMissingTitle} size="small" onClose={onClose}>
      <p role="alert">{commonWords.partMissing}</p>
    </Dialog>
  );
}
