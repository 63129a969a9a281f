import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { GuestCard } from '../guests/guest-card.tsx';
import { usePeopleAccess } from '../guests/use-people-access.ts';
import { CheckDialog } from '../network/lazy.ts';
import { Notices } from '../notices/notices.tsx';
import { useSession } from '../session-context.tsx';
import { SettingsDialog } from '../settings/lazy.ts';
import { PeopleList } from '../people/people-list.tsx';
import { usePeopleChoice } from '../people/use-people-choice.ts';
import { usePeopleNearby } from '../people/use-people-nearby.ts';
import { commonWords } from '../words/common.ts';
import { lobbyWords } from '../words/lobby.ts';
import { JoinMessage, type NotJoined } from './join-message.tsx';
import { LobbySide } from './lobby-side.tsx';
import { Logo } from './logo.tsx';
import { Nobody } from './nobody.tsx';
import { PeopleTools } from './people-tools.tsx';
import { Welcome } from './welcome.tsx';
import styles from './lobby.module.css';
import { useName } from './use-name.ts';

/** `find`: the settings, at the field for a colleague's address. */
type OpenDialog = 'settings' | 'find' | 'check';

interface LobbyProps {
  room: NotJoined;
  /** The person comes from a room: the focus goes to the heading, so that a screen reader says where they are. */
  returning: boolean;
}

/** The first screen: the people nearby, and beside them oneself and rooms. */
export function Lobby({ room, returning }: LobbyProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = () => setDialog(null);
  const nameField = useRef<HTMLInputElement>(null);
  const name = useName(nameField, !returning);
  const session = useSession();
  const { invitedTo, desktop } = session;
  const access = usePeopleAccess();
  const isAlone = useStore(session.people, (list) => list.length === 0);
  const nearby = usePeopleNearby();
  const several = usePeopleChoice();
  const check = () => setDialog('check');
  const shown = name.isFirst ? 'welcome' : access !== 'open' ? 'guest' : isAlone ? 'nobody' : 'people';
  // What a guest without the list can do is join.
  const sideFirst = shown !== 'welcome' && (invitedTo !== null || shown === 'guest');

  function call(peerId: string): void {
    if (name.ensure()) session.callPerson(peerId);
  }

  useEffect(() => {
    if (returning) heading.current?.focus();
  }, [returning]);

  const side = (
    <LobbySide
      key="side"
      name={name}
      nameField={nameField}
      joining={room.kind === 'joining' || room.kind === 'knocking'}
      onSettings={() => setDialog('settings')}
      onCheck={shown === 'people' ? check : null}
    />
  );

  return (
    <div className={styles.lobby}>
      <div className={styles.page} data-welcome={shown === 'welcome'}>
        <div className={styles.messages}>
          <JoinMessage room={room} returning={returning} />
        </div>
        {sideFirst && side}
        <main key="main" className={styles.main}>
          <header className={styles.top}>
            <h1 ref={heading} tabIndex={-1} className={styles.brand}>
              <Logo />
              {commonWords.product}
            </h1>
            {shown === 'people' && <PeopleTools nearby={nearby} several={several} onCall={call} />}
          </header>
          {shown === 'welcome' && <Welcome />}
          {shown === 'guest' && access !== 'open' && <GuestCard access={access} />}
          {(shown === 'people' || shown === 'nobody') && (
            <section className={styles.people} aria-label={lobbyWords.peopleNearby}>
              {shown === 'people' ? (
                <>
                  <h2 className="visually-hidden">{lobbyWords.peopleNearby}</h2>
                  <PeopleList label={lobbyWords.peopleNearby} nearby={nearby} choice={several.choice} onCall={call} />
                </>
              ) : (
                <Nobody ensureName={name.ensure} onCheck={check} />
              )}
            </section>
          )}
        </main>
        {!sideFirst && side}
      </div>
      <Notices inRoom={false} />
      {dialog === 'settings' && <SettingsDialog inCall={false} onClose={close} />}
      {dialog === 'find' && <SettingsDialog inCall={false} startWithFind onClose={close} />}
      {dialog === 'check' && desktop && (
        <CheckDialog desktop={desktop} onFind={() => setDialog('find')} onClose={close} />
      )}
    </div>
  );
}
