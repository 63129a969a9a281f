import { useCallback } from 'react';
import { useLingering } from '../pointing/use-lingering.ts';
import { useSession } from '../session-context.tsx';

/** The peer ids of the others who draw on the own share, or did just now. */
export function useWhoDraws(): readonly string[] {
  const { drawing, peerId: self } = useSession();
  return useLingering(
    useCallback(
      (take) =>
        drawing.subscribe(({ marks }, before) => {
          const fresh = marks.filter(
            (mark) => mark.of === self && mark.peerId !== self && !before.marks.includes(mark),
          );
          take(fresh.map(({ peerId }) => peerId));
          take([]);
        }),
      [drawing, self],
    ),
  );
}
