import type { Participant } from '../../core/model.ts';
import { GuestMark, TrustMark } from './trust-mark.tsx';

/** What is marked of somebody in the room, and of oneself nothing: whether they are known, and that they are a guest. */
export function ParticipantMarks({ participant }: { participant: Participant }) {
  const { self, isNew, isGuest } = participant;
  if (self) return null;
  return (
    <>
      <TrustMark person={participant} isNew={isNew} />
      {isGuest && <GuestMark />}
    </>
  );
}
