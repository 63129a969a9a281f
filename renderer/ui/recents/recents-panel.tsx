import { useEffect } from 'react';
import { Panel } from '../room/panel.tsx';
import room from '../room/room.module.css';
import { recentWords } from '../words/recents.ts';
import { RecentCalls } from './recent-calls.tsx';
import { focusRecentCalls } from './recents-id.ts';

/** Whoever is in a room has said who they are. */
const mayCall = () => true;

/** The recent calls in a room, for those that were missed meanwhile: whoever opens it looks at them. */
export function RecentsPanel({ onClose }: { onClose: () => void }) {
  // An effect: the panel has to record first which element had the focus.
  useEffect(focusRecentCalls, []);
  return (
    <Panel title={recentWords.title} onClose={onClose}>
      <div className={room.sections}>
        <RecentCalls inPanel mayCall={mayCall} />
      </div>
    </Panel>
  );
}
