import { ZoomIn, ZoomOut } from 'lucide-react';
import { Button, IconButton } from '../design/button.tsx';
import { shareWords } from '../words/share.ts';
import styles from './share.module.css';
import type { ShareView } from './use-share-view.ts';

/** How much of a share is seen. */
export function ZoomTools({ view }: { view: ShareView }) {
  return (
    <>
      <IconButton label={shareWords.zoomOut} icon={ZoomOut} onClick={view.zoomOut} />
      <IconButton label={shareWords.zoomIn} icon={ZoomIn} onClick={view.zoomIn} />
      <Button tone="ghost" className={styles.words} title={shareWords.fitHint} onClick={view.fit}>
        {shareWords.fit}
      </Button>
      <Button tone="ghost" className={styles.words} title={shareWords.actualSizeHint} onClick={view.showActualSize}>
        {shareWords.actualSize}
      </Button>
    </>
  );
}
