import { useState } from 'react';
import type { Participant } from '../../core/model.ts';
import {
  arrange,
  AUTOMATIC,
  changeView,
  chooseMode,
  nextSpeaker,
  shareOrder,
  stageItems,
  togglePin,
  viewWithShares,
  type Arrangement,
  type StageItem,
  type StageMode,
  type StageView,
} from './stage-view.ts';

/** How the room is shown now, and what the person can change about it. */
export interface StageControl {
  items: readonly StageItem[];
  /** Keys of the shares, the newest last. */
  shares: readonly string[];
  view: StageView;
  arrangement: Arrangement;
  choose: (mode: StageMode) => void;
  change: (change: Partial<Pick<StageView, 'allShares' | 'onlyCameras'>>) => void;
  togglePin: (key: string, isLarge: boolean) => void;
}

/** As long as the person is in the room. */
export function useStageView(participants: readonly Participant[]): StageControl {
  const [view, setView] = useState(AUTOMATIC);
  const [knownShares, setKnownShares] = useState<readonly string[]>([]);
  const [lastSpeaker, setLastSpeaker] = useState<string | null>(null);
  const items = stageItems(participants);
  const shares = shareOrder(knownShares, items);
  if (shares !== knownShares) {
    setKnownShares(shares);
    setView(viewWithShares(view, shares));
  }
  const speaker = nextSpeaker(lastSpeaker, participants);
  if (speaker !== lastSpeaker) setLastSpeaker(speaker);
  return {
    items,
    shares,
    view,
    arrangement: arrange(view, items, shares, speaker),
    choose: (mode) => setView(chooseMode(view, mode, shares)),
    change: (change) => setView(changeView(view, change)),
    togglePin: (key, isLarge) => setView(togglePin(view, key, isLarge, shares)),
  };
}
