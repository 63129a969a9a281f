import { useEffect, useState } from 'react';
import { Lingering } from '../pointing/lingering.ts';
import { useSession } from '../session-context.tsx';

/** How long somebody still counts after their last change, ms. */
const KEPT_MS = 3_000;

/** The peer ids of the others who draw on the own share, or did just now. */
export function useWhoDraws(): readonly string[] {
  const { drawing, peerId: self } = useSession();
  const [peerIds, setPeerIds] = useState<readonly string[]>([]);

  useEffect(() => {
    const lingering = new Lingering(KEPT_MS, setPeerIds);
    const unsubscribe = drawing.subscribe(({ marks }, before) => {
      const fresh = marks.filter((mark) => mark.of === self && mark.peerId !== self && !before.marks.includes(mark));
      lingering.take(fresh.map(({ peerId }) => peerId));
      lingering.take([]);
    });
    return () => {
      unsubscribe();
      lingering.end();
    };
  }, [drawing, self]);

  return peerIds;
}
