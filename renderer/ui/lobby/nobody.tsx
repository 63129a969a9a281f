import { Plus } from 'lucide-react';
import { useStore } from 'zustand';
import type { HubState } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useHubSource } from '../network/use-hub-settings.ts';
import { useSession } from '../session-context.tsx';
import { guestWords } from '../words/guests.ts';
import { hubLine, type HubSource } from '../words/hub.ts';
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
  const hub = useStore(session.hub);
  const [title, text] = wordsFor(hub, useHubSource());
  return (
    <div className={styles.nobody}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className={styles.actions}>
        {hub.kind === 'online' && (
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

function wordsFor(hub: HubState, source: HubSource): [title: string, text: string] {
  switch (hub.kind) {
    case 'online':
      return [lobbyWords.nobodyTitle, lobbyWords.nobodyText];
    case 'idle':
    case 'connecting':
    case 'offline':
      return [lobbyWords.notSeenTitle, source === 'page' ? guestWords.notSeen : lobbyWords.notSeenText];
    case 'moved':
    case 'refused':
      // Nobody shows up by waiting.
      return [lobbyWords.notConnectedTitle, hubLine(hub, source)];
  }
}
