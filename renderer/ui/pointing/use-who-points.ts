import { useEffect, useState } from 'react';
import type { PointingState } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';
import { Lingering } from './lingering.ts';

/** How long somebody still counts after their pointer is gone, ms. */
const KEPT_MS = 3_000;

/** The peer ids of those who point at the own share, or did just now. */
export function useWhoPoints(): readonly string[] {
  const { pointing, peerId: self } = useSession();
  const [peerIds, setPeerIds] = useState<readonly string[]>([]);

  useEffect(() => {
    const lingering = new Lingering(KEPT_MS, setPeerIds);
    function follow({ pointers }: PointingState): void {
      lingering.take(pointers.filter(({ of }) => of === self).map(({ peerId }) => peerId));
    }
    follow(pointing.getState());
    const unsubscribe = pointing.subscribe(follow);
    return () => {
      unsubscribe();
      lingering.end();
    };
  }, [pointing, self]);

  return peerIds;
}
