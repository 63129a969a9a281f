import { useState } from 'react';
import { useStore } from 'zustand';
import type { Invited } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { lobbyWords, openedLinkLine } from '../words/lobby.ts';
import styles from './lobby.module.css';

export interface OpenedLink {
  code: string;
  /** Whether its code stands in the field; else the person had typed something else there. */
  isTaken: boolean;
}

/**
 * The link that the app was told to open while the lobby is shown. Its code is put where nothing else was typed.
 *
 * @param typed what stands in the field
 */
export function useOpenedLink(typed: string, take: (code: string) => void): OpenedLink | null {
  const session = useSession();
  const invited = useStore(session.invitedTo);
  const [before, setBefore] = useState(invited);
  const [code, setCode] = useState<string | null>(null);
  if (invited !== before) {
    setBefore(invited);
    setCode(invited?.code ?? null);
    if (invited && isFree(typed, invited, before)) take(invited.code);
  }
  return code === null ? null : { code, isTaken: typed === code };
}

/** Nothing of what somebody typed is lost: the field is empty, or has a link's code. */
function isFree(typed: string, invited: Invited, before: Invited | null): boolean {
  return [invited.code, before?.code, ''].includes(typed.trim());
}

/** Says that a link was opened, and offers its code where it was not taken by itself. */
export function OpenedLinkLine({ opened, onTake }: { opened: OpenedLink | null; onTake: (code: string) => void }) {
  return (
    <div className={styles.opened}>
      <p role="status">{opened && openedLinkLine(opened.code, opened.isTaken)}</p>
      {opened?.isTaken === false && <Button onClick={() => onTake(opened.code)}>{lobbyWords.useItsCode}</Button>}
    </div>
  );
}
