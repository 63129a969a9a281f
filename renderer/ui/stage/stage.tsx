import { useRef, useState } from 'react';
import type { Participant } from '../../core/model.ts';
import { gridLayout, spotlightLayout, type Rect, type Size } from './layout.ts';
import { PersonTile } from './person-tile.tsx';
import { ShareTile } from '../share/share-tile.tsx';
import { shareOrder, spotlightKey, stageItems, togglePin, type StageItem, type StageView } from './stage-view.ts';
import styles from './stage.module.css';
import { useSize } from './use-size.ts';

const GAP_PX = 10;

/**
 * Everybody and everything shared. All figures stay children of one element and only change their rectangle, so that
 * no picture blinks when the layout changes.
 */
export function Stage({ participants }: { participants: readonly Participant[] }) {
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const [view, setView] = useState<StageView>({ kind: 'auto' });
  const [knownShares, setKnownShares] = useState<readonly string[]>([]);
  const items = stageItems(participants);
  const shares = shareOrder(knownShares, items);
  if (shares !== knownShares) setKnownShares(shares);
  const spotlight = spotlightKey(view, items, shares);
  const rects = arrange(items, spotlight, size);

  return (
    <div ref={area} className={styles.stage}>
      {items.map((item) => {
        const common = {
          rect: rects.get(item.key) ?? EMPTY,
          pinned: item.key === spotlight,
          onPin: () => setView(togglePin(spotlight, item.key, shares)),
        };
        return item.kind === 'person' ? (
          <PersonTile key={item.key} participant={item.participant} {...common} />
        ) : (
          <ShareTile key={item.key} participant={item.participant} share={item.share} {...common} />
        );
      })}
    </div>
  );
}

const EMPTY: Rect = { left: 0, top: 0, width: 0, height: 0 };

function arrange(items: readonly StageItem[], spotlight: string | null, size: Size): Map<string, Rect> {
  const others = items.filter((item) => item.key !== spotlight);
  const layout =
    spotlight === null
      ? { spotlight: null, strip: gridLayout(others.length, size, GAP_PX) }
      : spotlightLayout(others.length, size, GAP_PX);
  const rects = new Map(others.map((item, index) => [item.key, layout.strip[index] ?? EMPTY]));
  if (spotlight !== null && layout.spotlight !== null) rects.set(spotlight, layout.spotlight);
  return rects;
}
