import { useStore } from 'zustand';
import type { Controlling } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';

/** How this person controls somebody's share; null: not at all. */
export function useControls(of: string): Extract<Controlling, { kind: 'controlling' }> | null {
  return useStore(useSession().remoteControl, ({ controlling }) =>
    controlling.kind === 'controlling' && controlling.of === of ? controlling : null,
  );
}
