import { useCallback } from 'react';
import type { PointingState } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';
import { useLingering } from './use-lingering.ts';

/** The peer ids of those who point at the own share, or did just now. */
export function useWhoPoints(): readonly string[] {
  const { pointing, peerId: self } = useSession();
  return useLingering(
    useCallback(
      (take) => {
        const follow = ({ pointers }: PointingState): void =>
          take(pointers.filter(({ of }) => of === self).map(({ peerId }) => peerId));
        follow(pointing.getState());
        return pointing.subscribe(follow);
      },
      [pointing, self],
    ),
  );
}
