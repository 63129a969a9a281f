import { useState } from 'react';
import type { PeopleAccess } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import lobby from '../lobby/lobby.module.css';
import { useSession } from '../session-context.tsx';
import { guestWords } from '../words/guests.ts';

/** In the place of the list of people, for a guest who does not get it: what a guest can do, and how to ask for it. */
export function GuestCard({ access }: { access: Exclude<PeopleAccess, 'open'> }) {
  const [text, action] = wordsFor(access);
  return (
    <section className={lobby.guest} aria-label={guestWords.title}>
      <h2>{guestWords.title}</h2>
      <p role="status">{text}</p>
      {action !== null && <Ask key={access} label={action} />}
    </section>
  );
}

function Ask({ label }: { label: string }) {
  const session = useSession();
  const [failure, setFailure] = useState<string | null>(null);

  async function ask(): Promise<void> {
    setFailure(null);
    const asked = await session.askForPeople();
    if (asked !== 'ok') setFailure(asked === 'too-often' ? guestWords.askedTooOften : guestWords.askFailed);
  }

  return (
    <>
      <Button onClick={() => void ask()}>{label}</Button>
      <p role="alert">{failure}</p>
    </>
  );
}

function wordsFor(access: Exclude<PeopleAccess, 'open'>): [text: string, action: string | null] {
  switch (access) {
    case 'on-request':
      return [guestWords.onRequest, guestWords.ask];
    case 'asked':
      return [guestWords.asked, null];
    case 'refused':
      return [guestWords.refused, guestWords.askAgain];
    case 'closed':
      return [guestWords.closed, null];
  }
}
