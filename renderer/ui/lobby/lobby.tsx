import { Settings } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { GuestCard } from '../guests/guest-card.tsx';
import { usePeopleAccess } from '../guests/use-people-access.ts';
import { CheckDialog } from '../network/lazy.ts';
import { Notices } from '../notices/notices.tsx';
import { useSession } from '../session-context.tsx';
import { SettingsDialog } from '../settings/lazy.ts';
import { commonWords } from '../words/common.ts';
import { HubStatus } from './hub-status.tsx';
import { NameCard } from './name-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { PreviewCard } from './preview-card.tsx';
import { JoinMessage, type NotJoined } from './join-message.tsx';
import { RoomsCard } from './rooms-card.tsx';
import styles from './lobby.module.css';
import { useName } from './use-name.ts';

/** `find`: the settings, at the field for a colleague's address. */
type OpenDialog = 'settings' | 'find' | 'check';

interface LobbyProps {
  room: NotJoined;
  /** The person comes from a room: the focus goes to the heading, so that a screen reader says where they are. */
  returning: boolean;
}

/** The first screen: name, devices, people nearby, rooms. */
export function Lobby({ room, returning }: LobbyProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = () => setDialog(null);
  const nameField = useRef<HTMLInputElement>(null);
  const name = useName(nameField, !returning);
  const { invitedTo, desktop } = useSession();
  const access = usePeopleAccess();
  // What a guest without the list can do is join.
  const roomsFirst = invitedTo !== null || access !== 'open';

  useEffect(() => {
    if (returning) heading.current?.focus();
  }, [returning]);

  const rooms = <RoomsCard joining={room.kind === 'joining' || room.kind === 'knocking'} ensureName={name.ensure} />;

  return (
    <div className={styles.lobby}>
      <div className={styles.page}>
        <header className={styles.header}>
          <h1 ref={heading} tabIndex={-1} className={styles.brand}>
            <img src="/icon.svg" alt="" width={28} height={28} />
            {commonWords.product}
          </h1>
          <HubStatus />
          <Button tone="ghost" icon={Settings} onClick={() => setDialog('settings')}>
            {commonWords.settings}
          </Button>
        </header>
        <main className={styles.main}>
          <PreviewCard />
          <div className={styles.side}>
            <JoinMessage room={room} returning={returning} />
            <NameCard name={name} field={nameField} />
            {roomsFirst && rooms}
            {access === 'open' ? (
              <PeopleCard ensureName={name.ensure} onCheck={() => setDialog('check')} />
            ) : (
              <GuestCard access={access} />
            )}
            {!roomsFirst && rooms}
          </div>
        </main>
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
