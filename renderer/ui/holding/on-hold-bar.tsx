import { ArrowLeftRight, X } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import { BarButton } from '../design/bar-button.tsx';
import bar from '../design/bar.module.css';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { holdingWords, onHoldLine } from '../words/holding.ts';
import styles from './holding.module.css';

/** The room on hold, and the ways to it and out of it; nothing without one. */
export function OnHoldBar() {
  const session = useSession();
  const room = useStore(session.onHold);
  const nameOf = useNameOf();
  const reasonId = useId();
  const canSwitch = useStore(session.hub, (hub) => hub.kind === 'online');
  if (room === null) return null;
  return (
    <section className={bar.bar} aria-label={holdingWords.onHold}>
      <p role="status">
        <Words of={onHoldLine(room.title, room.company.map(nameOf))} />
      </p>
      {!canSwitch && (
        <p id={reasonId} className={styles.reason}>
          {holdingWords.cannotSwitch}
        </p>
      )}
      <div className={styles.answers}>
        <BarButton label={holdingWords.giveUp} tone="ghost" icon={X} onClick={() => session.giveUpOnHold()} />
        <BarButton
          label={holdingWords.switch}
          icon={ArrowLeftRight}
          off={!canSwitch}
          aria-describedby={canSwitch ? undefined : reasonId}
          onClick={() => session.switchRooms()}
        />
      </div>
    </section>
  );
}
