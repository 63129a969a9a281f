import { useEffect, useState } from 'react';
import { Lingering } from './lingering.ts';

/** How long somebody still counts afterwards, ms. */
const KEPT_MS = 3_000;

/**
 * The peer ids of those who do something, or did just now.
 *
 * @param follow tells at each change who does it; returns the end of that. The same function, or it begins anew
 */
export function useLingering(follow: (take: (peerIds: readonly string[]) => void) => () => void): readonly string[] {
  const [peerIds, setPeerIds] = useState<readonly string[]>([]);

  useEffect(() => {
    const lingering = new Lingering(KEPT_MS, setPeerIds);
    const unsubscribe = follow((now) => lingering.take(now));
    return () => {
      unsubscribe();
      lingering.end();
    };
  }, [follow]);

  return peerIds;
}
