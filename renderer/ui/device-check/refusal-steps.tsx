import { useId } from 'react';
import { useStore } from 'zustand';
import type { CaptureState } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';
import { deviceCheckWords, permissionSteps } from '../words/device-check.ts';
import styles from './device-check.module.css';
import { permissionPlace } from './permission-place.ts';

/** What to press in this browser or system where camera or microphone were refused. */
export function RefusalSteps() {
  const isRefused = useStore(useSession().media, ({ camera, microphone }) => [camera, microphone].some(wasRefused));
  const title = useId();
  if (!isRefused) return null;
  return (
    <section className={styles.steps} aria-labelledby={title}>
      <h3 id={title}>{deviceCheckWords.stepsTitle}</h3>
      <ol>
        {permissionSteps(permissionPlace(navigator.userAgent)).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

function wasRefused(state: CaptureState): boolean {
  return state.kind === 'failed' && state.reason === 'denied';
}
