import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { Words } from '../design/words.tsx';
import { useParticipantName } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { limitLine } from '../words/quality.ts';
import styles from './quality.module.css';
import { useOwnPictures } from './use-own-pictures.ts';
import { isOwn, worstVerdict } from './worst-verdict.ts';

/** What limits the picture and sound of somebody, over their picture; what is here is said over the own one. */
export function TileLimit({ participant }: { participant: Participant }) {
  const session = useSession();
  const nameOf = useParticipantName();
  const { self, peerId, cameraWaits } = participant;
  const limit = useStore(session.verdicts, (verdicts) => {
    const worst = self ? worstVerdict(verdicts)?.limit?.kind : verdicts.get(peerId)?.limit;
    return worst && isOwn(worst) === self ? worst : null;
  });
  const ownPictures = useOwnPictures();
  const ofLimit = limit && limitLine(limit, nameOf(participant));
  const line = self && ownPictures !== null ? [ownPictures] : ofLimit;
  // That it waits says why, too.
  if (line === null || cameraWaits) return null;
  return (
    <p className={styles.tileLimit}>
      <Words of={line} />
    </p>
  );
}
