import { useState, type FormEvent, type ReactNode, type Ref } from 'react';
import type { DesktopSettings } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { networkWords } from '../words/network.ts';
import { HubKeyQuestion } from './hub-key-question.tsx';
import styles from './network.module.css';

type Result = Awaited<ReturnType<DesktopSettings['findHub']>>;
type Asked = { kind: 'nothing' } | { kind: 'asking' } | { kind: 'answered'; result: Result };

interface AddressFormProps {
  desktop: DesktopSettings;
  label: string;
  hint: string;
  submit: string;
  /** The field's first value. */
  initial: string;
  /** The organisation has set it. */
  locked?: boolean;
  ask: (address: string) => Promise<Result>;
  /** Words for an answer. */
  line: (result: Result) => string;
  field?: Ref<HTMLInputElement> | undefined;
  /** Further ways to fill the field; an address that they give is submitted at once. */
  extra?: (take: (address: string) => void) => ReactNode;
}

/** A field for a hub's address, the result, and the question about a changed key. */
export function AddressForm(props: AddressFormProps) {
  const { desktop, label, hint, submit, initial, locked = false, ask, line, field, extra } = props;
  const [address, setAddress] = useState(initial);
  const [asked, setAsked] = useState<Asked>({ kind: 'nothing' });
  const [question, setQuestion] = useState<string | null>(null);
  const result = asked.kind === 'answered' ? asked.result : null;

  async function take(given: string): Promise<void> {
    const wanted = given.trim();
    setAddress(wanted);
    setAsked({ kind: 'asking' });
    const answer = await ask(wanted);
    setAsked({ kind: 'answered', result: answer });
    if (answer === 'hub-key-changed') setQuestion(wanted);
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void take(address);
  }

  return (
    <>
      <form className={styles.row} data-draft={address !== initial && result !== 'ok'} onSubmit={onSubmit}>
        <TextField
          ref={field}
          label={label}
          hint={result === 'ok' ? undefined : hint}
          error={result === null || result === 'ok' ? null : line(result)}
          value={address}
          autoCapitalize="none"
          disabled={locked}
          required
          onChange={(event) => {
            setAddress(event.target.value);
            setAsked({ kind: 'nothing' });
          }}
        />
        {extra?.((given) => void take(given))}
        <Button type="submit" disabled={locked || asked.kind === 'asking'}>
          {submit}
        </Button>
        <p role="status" className={styles.status}>
          {asked.kind === 'asking' && networkWords.finding}
          {result === 'ok' && line(result)}
        </p>
      </form>
      {question !== null && (
        <HubKeyQuestion
          desktop={desktop}
          address={question}
          onTrusted={() => {
            setQuestion(null);
            void take(question);
          }}
          onClose={() => setQuestion(null)}
        />
      )}
    </>
  );
}
