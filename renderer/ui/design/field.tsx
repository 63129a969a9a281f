import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './field.module.css';

/** Fields side by side, as many as have room. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  /** Only screen readers have it: what stands around the field says what it is for. */
  labelHidden?: boolean;
  hint?: string | undefined;
  /** Replaces the hint and is announced. */
  error?: string | null;
}

/** A labelled single-line text field. */
export function TextField({ label, labelHidden = false, hint, error = null, className, ...props }: TextFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = error !== null || hint !== undefined;
  return (
    <div className={`${styles.field} ${className ?? ''}`}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...props}
        aria-invalid={error !== null}
        aria-describedby={hasNote ? noteId : undefined}
      />
      {hasNote && (
        <p
          id={noteId}
          className={error === null ? styles.hint : styles.error}
          role={error === null ? undefined : 'alert'}
        >
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
