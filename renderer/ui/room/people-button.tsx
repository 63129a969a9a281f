import { Hand, Users } from 'lucide-react';
import type { Participant } from '../../core/model.ts';
import { raisedHandsLine } from '../words/gestures.ts';
import { participantsLine, roomWords } from '../words/room.ts';
import { ToolbarButton, type Badge } from './toolbar-button.tsx';

interface PeopleButtonProps {
  participants: readonly Participant[];
  isOpen: boolean;
  onToggle: () => void;
}

/** Opens the list of people. It says how many there are, and rather that others have raised their hands: their pictures may be out of sight. */
export function PeopleButton({ participants, isOpen, onToggle }: PeopleButtonProps) {
  return (
    <ToolbarButton
      label={roomWords.people}
      icon={Users}
      look={isOpen ? 'active' : 'plain'}
      expanded={isOpen}
      badge={badgeOf(participants)}
      onClick={onToggle}
    />
  );
}

function badgeOf(participants: readonly Participant[]): Badge {
  const people = participants.length;
  const hands = participants.filter(({ self, hand }) => !self && hand !== null).length;
  if (hands === 0) return { count: people, words: participantsLine(people), tone: 'plain' };
  return { count: hands, icon: Hand, words: `${participantsLine(people)}, ${raisedHandsLine(hands)}`, tone: 'notable' };
}
