import { useStore } from 'zustand';
import type { CaptureKind, MediaState } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { allowLabel, permissionReason } from '../words/device-check.ts';
import styles from './device-check.module.css';

/** Says what camera and microphone are for, before the browser asks; nothing where it does not. */
export function PermissionQuestion({ onAllow }: { onAllow: () => void }) {
  const media = useStore(useSession().media);
  const kinds = toBeAsked(media);
  if (kinds.length === 0) return null;
  return (
    <div className={styles.question}>
      <p>{permissionReason(kinds)}</p>
      <Button tone="primary" onClick={onAllow}>
        {allowLabel(kinds)}
      </Button>
    </div>
  );
}

/** What is closed for want of a permission that the person has not been asked for. */
function toBeAsked(media: MediaState): CaptureKind[] {
  return (['camera', 'microphone'] as const).filter(
    (kind) => media[kind].kind === 'off' && media.asksFirst[kind] && !(kind === 'camera' && media.cameraOff),
  );
}
