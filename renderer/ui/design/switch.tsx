import styles from './switch.module.css';

interface SwitchProps {
  label: string;
  on: boolean;
  /** Id of the words that say why it cannot be changed; without it, it can. */
  lockedBy?: string | undefined;
  onChange: (on: boolean) => void;
}

/** Something that is on or off, and is so at once. */
export function Switch({ label, on, lockedBy, onChange }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={lockedBy !== undefined}
        aria-describedby={lockedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
