import { useId } from 'react';
import { useStore } from 'zustand';
import type { Person } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { callWords } from '../words/calls.ts';
import { reachHint, reachLabel, reachWords } from '../words/people.ts';
import { REACH_ICONS } from './reach-icons.ts';
import type { Reach } from './use-reach.ts';

interface ReachButtonProps {
  person: Person;
  reach: Reach;
  /** Ids of what is said of them. */
  describedBy: string;
  /** Calls them, or asks to join them. */
  onReach: () => void;
}

/** The way to somebody. It keeps the focus while it does nothing: while a call is on its way, or they are busy. */
export function ReachButton({ person, reach, describedBy, onReach }: ReachButtonProps) {
  const isCalling = useStore(useSession().call, (call) => call.kind !== 'idle');
  const isOff = isCalling || reach === 'busy';
  const name = useNameOf()(person);
  const hint = reachHint(reach);
  const hintId = useId();
  return (
    <>
      <Button
        icon={REACH_ICONS[reach]}
        tone={person.activity === 'available' ? 'secondary' : 'ghost'}
        aria-label={reachLabel(name, reach)}
        aria-describedby={`${describedBy} ${hintId}`}
        {...(hint && { title: hint })}
        off={isOff}
        onClick={() => onReach()}
      >
        {reachWords(reach, callWords.call)}
      </Button>
      <span id={hintId} hidden>
        {hint}
      </span>
    </>
  );
}
