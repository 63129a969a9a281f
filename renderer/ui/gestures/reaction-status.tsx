import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { Words } from '../design/words.tsx';
import { useParticipantName } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { reactionLine } from '../words/gestures.ts';

/** Says the newest reaction of the others to those who hear the page. */
export function ReactionStatus({ participants }: { participants: readonly Participant[] }) {
  const session = useSession();
  const nameOf = useParticipantName();
  const shown = useStore(session.reactions);
  const by = (peerId: string) => participants.find((one) => !one.self && one.peerId === peerId);
  const newest = shown.findLast(({ peerId }) => by(peerId) !== undefined);
  const who = newest && by(newest.peerId);
  return (
    <p role="status" className="visually-hidden">
      {who && <Words key={newest.id} of={reactionLine(nameOf(who), newest.reaction)} />}
    </p>
  );
}
