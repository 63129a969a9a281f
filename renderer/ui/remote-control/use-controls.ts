import { useStore } from 'zustand';
import type { Controlling } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';

/** How this person controls somebody's share; null: not at all. */
export function useControls(of: string): Extract<Controlling, { kind: 'controlling' }> | null {
  return useStore(useSession().remoteControl, ({ controlling }) =>
    controlling.kind === 'controlling' && controlling.of === of ? controlling : null,
  );
}

/** What the line on somebody's share says of controlling it: another text once that changes. */
export function useControlTold(of: string): string {
  return useStore(useSession().remoteControl, ({ shares, controlling }) =>
    JSON.stringify([shares.get(of)?.controller, controlling]),
  );
}
