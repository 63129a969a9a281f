import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Controlling } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';

/** How this person controls somebody's share; null: not at all. Whoever does neither points nor draws. */
export function useControls(of: string): Extract<Controlling, { kind: 'controlling' }> | null {
  const session = useSession();
  const controls = useStore(session.remoteControl, ({ controlling }) =>
    controlling.kind === 'controlling' && controlling.of === of ? controlling : null,
  );
  const isControlling = controls !== null;
  useEffect(() => {
    if (!isControlling) return;
    session.stopPointing();
    session.stopDrawing();
  }, [isControlling, session]);
  return controls;
}
