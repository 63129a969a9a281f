import { useEffect, useEffectEvent } from 'react';
import type { Recorded, Recorder } from './judge-keys.ts';
import { isMac, takeKey } from './shortcuts.ts';

/** While it records, keys do nothing else, and go to `onRecorded`. Tab cancels and moves on. */
export function useRecorder(
  recording: boolean,
  recorder: Recorder,
  onRecorded: (what: Exclude<Recorded, { kind: 'begun' }>) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Tab') takeKey(event);
    if (event.repeat) return;
    const what = recorder(event, isMac());
    if (what.kind !== 'begun') onRecorded(what);
  });

  useEffect(() => {
    if (!recording) return;
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('keydown', (event) => onKeyDown(event), { signal, capture: true });
    // The release of Space would press the button that has the focus.
    window.addEventListener('keyup', takeKey, { signal, capture: true });
    return () => listening.abort();
  }, [recording]);
}
