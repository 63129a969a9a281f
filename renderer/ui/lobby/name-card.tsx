import type { Ref } from 'react';
import { useStore } from 'zustand';
import { Choice } from '../design/choice.tsx';
import { TextField } from '../design/field.tsx';
import { useSession } from '../session-context.tsx';
import { lobbyWords } from '../words/lobby.ts';
import styles from './lobby.module.css';
import type { NameInput } from './use-name.ts';

const AVAILABILITIES = [
  { value: 'available', label: lobbyWords.available },
  { value: 'do-not-disturb', label: lobbyWords.doNotDisturb },
] as const;

interface NameCardProps {
  name: NameInput;
  field: Ref<HTMLInputElement>;
}

/** The person's own name and availability. */
export function NameCard({ name, field }: NameCardProps) {
  const session = useSession();
  const availability = useStore(session.preferences, (preferences) => preferences.availability);
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        name.ensure();
      }}
    >
      <TextField
        ref={field}
        label={lobbyWords.yourName}
        hint={lobbyWords.nameHint}
        error={name.error}
        value={name.text}
        autoComplete="name"
        dir="auto"
        onChange={(event) => name.change(event.target.value)}
        onBlur={name.commit}
      />
      <Choice
        legend={lobbyWords.availability}
        legendHidden
        options={AVAILABILITIES}
        value={availability}
        onChange={(value) => session.setAvailability(value)}
      />
    </form>
  );
}
