import type { Ref } from 'react';
import { RecentCalls } from '../recents/lazy.ts';
import { lobbyWords } from '../words/lobby.ts';
import styles from './lobby.module.css';
import { OwnCard } from './own-card.tsx';
import { OwnDevices } from './own-devices.tsx';
import { RoomsCard } from './rooms-card.tsx';
import type { NameInput } from './use-name.ts';

interface LobbySideProps {
  name: NameInput;
  nameField: Ref<HTMLInputElement>;
  joining: boolean;
  onNameDone: () => void;
  onSettings: () => void;
}

/** What is set up once or needed now and then, beside the people. */
export function LobbySide({ name, nameField, joining, onNameDone, onSettings }: LobbySideProps) {
  return (
    <aside className={styles.side} aria-label={lobbyWords.side}>
      <OwnCard name={name} field={nameField} onDone={onNameDone} onSettings={onSettings} />
      <OwnDevices />
      <RoomsCard joining={joining} isFirst={name.isFirst} ensureName={name.ensure} />
      {!name.isFirst && (
        <div className={styles.recents}>
          <RecentCalls mayCall={name.ensure} />
        </div>
      )}
    </aside>
  );
}
