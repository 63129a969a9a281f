import { EyeOff, Handshake } from 'lucide-react';
import type { Participant } from '../../core/model.ts';
import { useNameOf } from '../names/names.tsx';
import { introducedLine, introducedMeans, trustWords, unseenMeans } from '../words/trust.ts';
import { Mark } from './mark.tsx';

/** That somebody in the room is known by an introduction alone, or is not connected to everybody (SPEC.md [LINK-10]). */
export function SightingMarks({ participant }: { participant: Participant }) {
  const nameOf = useNameOf();
  const { introducedBy, isUnseen } = participant;
  const name = nameOf(participant);
  return (
    <>
      {introducedBy !== null && (
        <Mark
          kind="introduced"
          word={introducedLine(nameOf(introducedBy))}
          means={introducedMeans(name, nameOf(introducedBy))}
          icon={Handshake}
        />
      )}
      {isUnseen && <Mark kind="unseen" word={[trustWords.unseen]} means={unseenMeans(name)} icon={EyeOff} />}
    </>
  );
}
