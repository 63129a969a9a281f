import { useStore } from 'zustand';
import type { Grade, Participant } from '../../core/model.ts';
import { useParticipantName } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { limitLine } from '../words/quality.ts';
import type { Sentence } from '../words/sentence.ts';
import { useOwnPictures } from './use-own-pictures.ts';
import { helpsCameraOff, worstVerdict } from './worst-verdict.ts';

export interface WorstLimit {
  grade: Grade;
  /** What limits the call; null: nothing. */
  line: Sentence | null;
  /** Whether it helps to turn the own camera off. */
  helpsCameraOff: boolean;
}

/** What all links together are like, in words; null without links. */
export function useWorstLimit(participants: readonly Participant[]): WorstLimit | null {
  const session = useSession();
  const worst = worstVerdict(useStore(session.verdicts));
  const ownPictures = useOwnPictures();
  const isHeldBack = useStore(session.heldBack, ({ size }) => size > 0);
  const nameOf = useParticipantName();
  if (worst === null) return null;
  const { grade, limit } = worst;
  // It says what limits the call, and what comes of it. A camera that is held back sends next to nothing.
  if (ownPictures !== null) return { grade, line: [ownPictures], helpsCameraOff: !isHeldBack };
  const who = participants.find(({ peerId }) => peerId === limit?.peerId);
  return {
    grade,
    line: limit && who ? limitLine(limit.kind, nameOf(who)) : null,
    helpsCameraOff: limit !== null && helpsCameraOff(limit.kind),
  };
}
