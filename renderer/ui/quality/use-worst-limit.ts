import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { useParticipantName } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { limitLine } from '../words/quality.ts';
import type { Sentence } from '../words/sentence.ts';
import { worstVerdict, type WorstVerdict } from './worst-verdict.ts';

/** What all links together are like, in words; null without links. */
export function useWorstLimit(participants: readonly Participant[]): (WorstVerdict & { line: Sentence | null }) | null {
  const session = useSession();
  const worst = worstVerdict(useStore(session.verdicts));
  const nameOf = useParticipantName();
  const who = participants.find(({ peerId }) => peerId === worst?.limit?.peerId);
  if (worst === null) return null;
  return { ...worst, line: worst.limit && who ? limitLine(worst.limit.kind, nameOf(who)) : null };
}
