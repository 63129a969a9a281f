import { LogIn, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { RoomState } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { useSession } from '../session-context.tsx';
import { invitedLine, joiningLine, lobbyWords, roomFailureLine } from '../words/lobby.ts';
import styles from './lobby.module.css';

interface RoomsCardProps {
  room: Exclude<RoomState, { kind: 'joined' }>;
  ensureName: () => boolean;
}

/** Makes a room, or joins one by its code or link. */
export function RoomsCard({ room, ensureName }: RoomsCardProps) {
  const session = useSession();
  const [typed, setTyped] = useState(session.invitedTo ?? '');
  const [refused, setRefused] = useState(false);
  const join = useRef<HTMLButtonElement>(null);
  const joining = room.kind === 'joining';

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
      <RoomMessage room={room} />
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
            if (room.kind === 'failed') session.dismissRoomFailure();
          }}
        />
        <Button ref={join} type="submit" icon={LogIn} tone={typed === '' ? 'secondary' : 'primary'} disabled={joining}>
          {lobbyWords.joinRoom}
        </Button>
      </form>
    </section>
  );
}

function RoomMessage({ room }: { room: RoomsCardProps['room'] }) {
  const { invitedTo } = useSession();
  switch (room.kind) {
    case 'none':
      return invitedTo === null ? null : (
        <Banner tone="info" role="status">
          {invitedLine(invitedTo)}
        </Banner>
      );
    case 'joining':
      return (
        <Banner tone="info" role="status">
          {joiningLine(room.code)}
        </Banner>
      );
    case 'failed':
      return (
        <Banner tone="warning" role="alert">
          {roomFailureLine(room.code, room.error)}
        </Banner>
      );
  }
}
