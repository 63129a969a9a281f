import type { Participant } from '../../core/model.ts';
import { SightingMarks } from './sighting-marks.tsx';
import { GuestMark, TrustMark } from './trust-mark.tsx';

/**
 * What is marked of somebody in the room, and of oneself nothing: whether they are known, that they are a guest, and
 * who else sees them.
 */
export function ParticipantMarks({ participant }: { participant: Participant }) {
  const { self, isNew, isGuest } = participant;
  if (self) return null;
  return (
    <>
      <TrustMark person={participant} isNew={isNew} />
      {isGuest && <GuestMark />}
      <SightingMarks participant={participant} />
    </>
  );
}
