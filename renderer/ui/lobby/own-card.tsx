import { Settings } from 'lucide-react';
import type { Ref } from 'react';
import { useStore } from 'zustand';
import { Button, IconButton } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { TextField } from '../design/field.tsx';
import { ChangePortrait } from '../portraits/lazy.ts';
import { PersonAvatar } from '../portraits/person-avatar.tsx';
import { useSession } from '../session-context.tsx';
import { OwnStatus } from '../status/lazy.ts';
import { commonWords } from '../words/common.ts';
import { lobbyWords } from '../words/lobby.ts';
import styles from './lobby.module.css';
import type { NameInput } from './use-name.ts';

interface OwnCardProps {
  name: NameInput;
  field: Ref<HTMLInputElement>;
  /** The name is typed. */
  onDone: () => void;
  onSettings: () => void;
}

/** The person's own name, availability and status, and the way to their settings. */
export function OwnCard({ name, field, onDone, onSettings }: OwnCardProps) {
  const session = useSession();
  const isAway = useStore(session.isAway);
  const availability = useStore(session.preferences, (preferences) => preferences.availability);
  return (
    <div className={styles.block}>
      <form
        className={styles.block}
        onSubmit={(event) => {
          event.preventDefault();
          onDone();
        }}
      >
        <div className={styles.own} data-labelled={name.isFirst}>
          <div className={styles.ownPortrait}>
            <PersonAvatar person={{ peerId: session.peerId, name: name.text }} size="sm" />
            {!name.isFirst && <ChangePortrait />}
          </div>
          <TextField
            ref={field}
            label={lobbyWords.yourName}
            labelHidden={!name.isFirst}
            error={name.error}
            value={name.text}
            autoComplete="name"
            dir="auto"
            onChange={(event) => name.change(event.target.value)}
            onBlur={name.commit}
            onKeyDown={({ key }) => {
              if (key === 'Tab') name.leave();
            }}
          />
          <IconButton label={commonWords.settings} icon={Settings} onClick={onSettings} />
        </div>
        {name.isFirst ? (
          <Button type="submit" tone="primary">
            {lobbyWords.done}
          </Button>
        ) : (
          <Choice
            legend={lobbyWords.availability}
            legendHidden
            options={[
              {
                value: 'available',
                label: isAway && availability === 'available' ? lobbyWords.awayByItself : lobbyWords.available,
              },
              { value: 'do-not-disturb', label: lobbyWords.doNotDisturb },
            ]}
            value={availability}
            onChange={(value) => session.setAvailability(value)}
          />
        )}
      </form>
      {!name.isFirst && (
        <div className={styles.late}>
          <OwnStatus />
        </div>
      )}
    </div>
  );
}
