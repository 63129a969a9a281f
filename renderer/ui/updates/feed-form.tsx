import { useState, type FormEvent } from 'react';
import type { UpdateSettings } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { policyWords } from '../words/policy.ts';
import { updateWords } from '../words/updates.ts';
import styles from './updates.module.css';

type KeptFeed = Awaited<ReturnType<UpdateSettings['setFeed']>>;

/** A company's address, in place of the hub's. */
export function FeedForm({ updates, kept }: { updates: UpdateSettings; kept: string }) {
  const [address, setAddress] = useState(kept);
  const [result, setResult] = useState<KeptFeed | null>(null);

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wanted = address.trim();
    setResult(await updates.setFeed(wanted === '' ? null : wanted));
  }

  return (
    <form
      className={styles.feed}
      data-draft={address !== kept && result !== 'ok'}
      onSubmit={(event) => void keep(event)}
    >
      <TextField
        label={updateWords.feed}
        hint={updateWords.feedHint}
        error={result === null ? null : refusal(result)}
        value={address}
        autoCapitalize="none"
        onChange={(event) => {
          setAddress(event.target.value);
          setResult(null);
        }}
      />
      <Button type="submit">{updateWords.keep}</Button>
      <p role="status" className={styles.status}>
        {result === 'ok' && updateWords.feedKept}
      </p>
    </form>
  );
}

function refusal(result: KeptFeed): string | null {
  switch (result) {
    case 'ok':
      return null;
    case 'bad-address':
      return updateWords.feedWrong;
    case 'not-kept':
      return updateWords.feedNotKept;
    case 'set-by-policy':
      return policyWords.setByOrganisation;
  }
}
