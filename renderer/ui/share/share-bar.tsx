import { CircleStop, RefreshCw } from 'lucide-react';
import { useStore } from 'zustand';
import bar from '../design/bar.module.css';
import { BarButton } from '../design/bar-button.tsx';
import { Video } from '../design/video.tsx';
import { Words } from '../design/words.tsx';
import { OwnDrawing } from '../drawing/lazy.ts';
import { PointingLine } from '../pointing/pointing-line.tsx';
import { ControlledLine } from '../remote-control/lazy.ts';
import { useSession } from '../session-context.tsx';
import { sharingLine, shareWords } from '../words/share.ts';
import { OwnShareTools } from './lazy.ts';
import styles from './share.module.css';

/** Reminds the sharer of what the others see, with a small picture of it. */
export function ShareBar({ onChange }: { onChange: () => void }) {
  const session = useSession();
  const share = useStore(session.share);
  const isDrawing = useStore(session.drawing, ({ target }) => target === session.peerId);
  const isControlled = useStore(session.remoteControl, ({ controlled }) => controlled.kind !== 'free');
  switch (share.kind) {
    case 'none':
      return null;
    case 'starting':
      return (
        <section className={`${bar.bar} ${styles.bar}`} aria-label={shareWords.yourShare}>
          <p role="status">{shareWords.starting}</p>
        </section>
      );
    case 'sharing':
      return (
        <section
          className={`${bar.bar} ${styles.bar}`}
          data-open={isDrawing || isControlled}
          aria-label={shareWords.yourShare}
        >
          <div className={styles.ownPicture} data-drawing={isDrawing}>
            <Video stream={share.stream} fit="contain" label={shareWords.yourShare} sharedBy={session.peerId} />
          </div>
          <p role="status">
            <Words of={sharingLine(share)} />
          </p>
          <PointingLine />
          <ControlledLine />
          <OwnDrawing />
          <OwnShareTools share={share} />
          <BarButton label={shareWords.change} icon={RefreshCw} onClick={onChange} />
          <BarButton label={shareWords.stopShort} tone="danger" icon={CircleStop} onClick={() => session.stopShare()} />
        </section>
      );
  }
}
