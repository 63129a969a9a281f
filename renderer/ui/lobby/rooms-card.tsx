import { LogIn, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { useSession } from '../session-context.tsx';
import { lobbyWords } from '../words/lobby.ts';
import styles from './lobby.module.css';

interface RoomsCardProps {
  joining: boolean;
  ensureName: () => boolean;
}

/** Makes a room, or joins one by its code or link. */
export function RoomsCard({ joining, ensureName }: RoomsCardProps) {
  const session = useSession();
  const [typed, setTyped] = useState(session.invitedTo ?? '');
  const [refused, setRefused] = useState(false);
  const join = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (session.invitedTo !== null && session.preferences.getState().name !== '') join.current?.focus();
  }, [session]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (ensureName()) setRefused(!session.joinRoom(typed));
  }

  return (
    <section className={styles.card} aria-label={lobbyWords.rooms}>
      <div className={styles.cardHeader}>
        <h2>{lobbyWords.rooms}</h2>
        <Button
          tone={typed === '' ? 'primary' : 'secondary'}
          icon={Plus}
          disabled={joining}
          onClick={() => {
            if (ensureName()) session.newRoom();
          }}
        >
          {lobbyWords.newRoom}
        </Button>
      </div>
      <form className={styles.join} onSubmit={submit}>
        <TextField
          label={lobbyWords.roomCode}
          hint={lobbyWords.roomCodeHint}
          error={refused ? lobbyWords.roomCodeRefused : null}
          value={typed}
          autoCapitalize="none"
          onChange={(event) => {
            setTyped(event.target.value);
            setRefused(false);
            session.dismissRoomFailure();
          }}
        />
        <Button ref={join} type="submit" icon={LogIn} tone={typed === '' ? 'secondary' : 'primary'} disabled={joining}>
          {lobbyWords.joinRoom}
        </Button>
      </form>
    </section>
  );
}
