import { Camera } from 'lucide-react';
import { useState } from 'react';
import { lazyDialog } from '../design/lazy-dialog.tsx';
import { portraitWords } from '../words/portrait.ts';
import styles from './portraits.module.css';

const PortraitDialog = lazyDialog(() => import('./portrait-dialog.tsx').then((part) => part.PortraitDialog));

/** A button over the own avatar. */
export function ChangePortrait() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.change}
        aria-label={portraitWords.title}
        title={portraitWords.title}
        onClick={() => setOpen(true)}
      >
        <span>
          <Camera size={11} aria-hidden />
        </span>
      </button>
      {isOpen && <PortraitDialog onClose={() => setOpen(false)} />}
    </>
  );
}
