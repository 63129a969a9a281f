import { Settings } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RoomState } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { commonWords } from '../words/common.ts';
import { HubStatus } from './hub-status.tsx';
import { NameCard } from './name-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { PreviewCard } from './preview-card.tsx';
import { RoomsCard } from './rooms-card.tsx';
import styles from './lobby.module.css';
import { useName } from './use-name.ts';

interface LobbyProps {
  room: Exclude<RoomState, { kind: 'joined' }>;
  /** The person comes from a room: the focus goes to the heading, so that a screen reader says where they are. */
  returning: boolean;
}

/** Where one gets ready and meets people: name, devices, people nearby, rooms. */
export function Lobby({ room, returning }: LobbyProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const name = useName({ focusFirst: !returning });

  useEffect(() => {
    if (returning) heading.current?.focus();
  }, [returning]);

  return (
    <div className={styles.lobby}>
      <header className={styles.header}>
        <h1 ref={heading} tabIndex={-1} className={styles.brand}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          {commonWords.product}
        </h1>
        <HubStatus />
        <Button tone="ghost" icon={Settings} onClick={() => setSettingsOpen(true)}>
          {commonWords.settings}
        </Button>
      </header>
      <main className={styles.main}>
        <PreviewCard />
        <div className={styles.side}>
          <NameCard name={name} />
          <PeopleCard ensureName={name.ensure} />
          <RoomsCard room={room} ensureName={name.ensure} />
        </div>
      </main>
      {settingsOpen && <SettingsDialog inCall={false} onClose={() => setSettingsOpen(false)} />}
    </div>
  );
}
