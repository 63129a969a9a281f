import { Phone, Users, X } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Person } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { useTyping } from '../keys/use-typing.ts';
import { PeopleSearch } from '../people/people-search.tsx';
import type { usePeopleChoice } from '../people/use-people-choice.ts';
import type { PeopleNearby } from '../people/use-people-nearby.ts';
import { useIsEntering } from '../rooms/use-is-entering.ts';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { callPeopleLabel, peopleWords } from '../words/people.ts';

interface PeopleToolsProps {
  nearby: PeopleNearby;
  several: ReturnType<typeof usePeopleChoice>;
  onReach: (person: Person) => void;
}

/** Finds somebody, or calls several at once. */
export function PeopleTools({ nearby, several, onReach }: PeopleToolsProps) {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  const areFew = useStore(session.people, (people) => people.length < 2);
  const isCalling = useStore(session.call, (call) => call.kind !== 'idle');
  const isEntering = useIsEntering();
  const { choice, begin, end } = several;
  useShortcuts({ search: () => field.current?.focus() });
  useTyping(field);
  return (
    <>
      <PeopleSearch field={field} nearby={nearby} choice={choice} onReach={onReach} />
      {choice !== null && (
        <Button
          tone="primary"
          icon={Phone}
          off={choice.chosen.length === 0 || isCalling || isEntering}
          onClick={() => {
            end();
            session.callPeople(choice.chosen.map(({ peerId }) => peerId));
          }}
        >
          {callPeopleLabel(choice.chosen.length)}
        </Button>
      )}
      <Button
        tone="ghost"
        icon={choice === null ? Users : X}
        off={choice === null && areFew}
        onClick={choice === null ? begin : end}
      >
        {choice === null ? peopleWords.callSeveral : commonWords.cancel}
      </Button>
    </>
  );
}
