import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { HubKeyQuestion } from '../network/lazy.ts';
import { NewKeptRoom } from '../rooms/lazy.ts';
import { ScanButton } from '../scan/scan-button.tsx';
import { useSession } from '../session-context.tsx';
import { lobbyWords } from '../words/lobby.ts';
import styles from './lobby.module.css';
import { OpenedLinkLine, useOpenedLink } from './opened-link.tsx';
import { useJoin } from './use-join.ts';

interface RoomsCardProps {
  joining: boolean;
  /** Something else is to be done first. */
  isFirst: boolean;
  ensureName: () => boolean;
}

/** Makes a room, or joins one by its code or link. Those that there are stand with the people. */
export function RoomsCard({ joining, isFirst, ensureName }: RoomsCardProps) {
  const session = useSession();
  const [typed, setTyped] = useState(session.invitedTo.getState()?.code ?? '');
  const { error, question, looking, join, forget } = useJoin();
  const opened = useOpenedLink(typed, takeCode);
  const isBusy = joining || looking;
  const joinButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // A link raises the app's window while its person may be typing elsewhere: their Enter must not join.
    if (!session.desktop && session.invitedTo.getState() !== null && session.preferences.getState().name !== '')
      joinButton.current?.focus();
  }, [session]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isBusy && ensureName()) void join(typed);
  }

  function takeCode(code: string): void {
    setTyped(code);
    forget();
  }

  function takeScanned(text: string): void {
    setTyped(text);
    if (ensureName()) void join(text);
  }

  return (
    <section className={styles.block} aria-label={lobbyWords.rooms}>
      <div className={styles.blockHeader}>
        <h2>{lobbyWords.rooms}</h2>
        <Button
          tone={typed === '' && !isFirst ? 'primary' : 'secondary'}
          icon={Plus}
          off={joining}
          onClick={() => {
            if (ensureName()) session.newRoom();
          }}
        >
          {lobbyWords.newRoom}
        </Button>
      </div>
      <OpenedLinkLine opened={opened} onTake={takeCode} />
      <form className={styles.join} onSubmit={submit}>
        <TextField
          className={styles.code}
          label={lobbyWords.roomCode}
          placeholder={lobbyWords.roomCodeHint}
          error={error}
          value={typed}
          autoCapitalize="none"
          onChange={(event) => {
            setTyped(event.target.value);
            forget();
            session.forgetRoom();
          }}
        />
        <ScanButton className={styles.scan} onScanned={takeScanned} />
        <Button ref={joinButton} type="submit" tone={typed === '' ? 'secondary' : 'primary'} aria-disabled={isBusy}>
          {lobbyWords.joinRoom}
        </Button>
      </form>
      {question !== null && session.desktop && (
        <HubKeyQuestion
          desktop={session.desktop}
          address={question.address}
          onTrusted={() => void join(question.link)}
          onClose={forget}
        />
      )}
      {!isFirst && (
        <div className={styles.late}>
          <NewKeptRoom mayJoin={ensureName} />
        </div>
      )}
    </section>
  );
}
