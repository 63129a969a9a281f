import { Plus } from 'lucide-react';
import { useStore } from 'zustand';
import type { HubState } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { guestWords } from '../words/guests.ts';
import { lobbyWords } from '../words/lobby.ts';
import { CheckButton } from './check-button.tsx';
import styles from './lobby.module.css';

interface NobodyProps {
  ensureName: () => boolean;
  onCheck: () => void;
}

/** In the place of the list while nobody is in it: why that is, and how colleagues come in. */
export function Nobody({ ensureName, onCheck }: NobodyProps) {
  const session = useSession();
  const hub = useStore(session.hub, (state) => state.kind);
  const [title, text] = wordsFor(hub, session.desktop === null);
  return (
    <div className={styles.nobody}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className={styles.actions}>
        {hub === 'online' && (
          <Button
            icon={Plus}
            onClick={() => {
              if (ensureName()) session.newRoom();
            }}
          >
            {lobbyWords.inviteSomebody}
          </Button>
        )}
        <CheckButton onCheck={onCheck} />
      </div>
    </div>
  );
}

function wordsFor(hub: HubState['kind'], isGuest: boolean): [title: string, text: string] {
  switch (hub) {
    case 'online':
      return [lobbyWords.nobodyTitle, lobbyWords.nobodyText];
    case 'idle':
    case 'connecting':
    case 'offline':
    case 'moved':
    case 'refused':
      return [lobbyWords.notSeenTitle, isGuest ? guestWords.notSeen : lobbyWords.notSeenText];
  }
}
