import { useState } from 'react';
import type { Session } from '../../core/session-api.ts';
import { useSession } from '../session-context.tsx';
import { findResultLine } from '../words/find-hub.ts';
import { lobbyWords } from '../words/lobby.ts';

export interface Join {
  /** Why the join failed; null when it did not. */
  error: string | null;
  /** The link, and the address in it, of a hub that shows another key, until the person has decided about it. */
  question: { address: string; link: string } | null;
  looking: boolean;
  join: (codeOrLink: string) => Promise<void>;
  forget: () => void;
}

type JoinState =
  { kind: 'idle' } | { kind: 'looking' } | { kind: 'error'; line: string } | { kind: 'question'; link: string };

/**
 * Joins the room that a code or link names. A link also names a hub, which may be one that the app has not met: on a
 * network without multicast it is the only way to the people in that room.
 */
export function useJoin(): Join {
  const session = useSession();
  const [state, setState] = useState<JoinState>({ kind: 'idle' });

  async function join(codeOrLink: string): Promise<void> {
    const { desktop } = session;
    if (desktop !== null && desktop.settings.getState()?.fixed === null && codeOrLink.includes('://')) {
      setState({ kind: 'looking' });
      const found = await desktop.findHub(hubAddress(codeOrLink));
      if (found === 'hub-key-changed') return setState({ kind: 'question', link: codeOrLink });
      if (found === 'other-version' || (found === 'unreachable' && isAlone(session))) {
        return setState({ kind: 'error', line: findResultLine(found) });
      }
      // A hub that cannot be reached may have been replaced by the one in use, and rooms keep their codes.
    }
    const joins = session.joinRoom(codeOrLink);
    setState(joins ? { kind: 'idle' } : { kind: 'error', line: lobbyWords.roomCodeRefused });
  }

  return {
    error: state.kind === 'error' ? state.line : null,
    question: state.kind === 'question' ? { address: hubAddress(state.link), link: state.link } : null,
    looking: state.kind === 'looking',
    join,
    forget: () => setState({ kind: 'idle' }),
  };
}

/** A link without its fragment: the room's key is for the people in the room. */
function hubAddress(link: string): string {
  return link.replace(/#.*$/s, '');
}

/** Whether the hub in use has nobody else, where joining would only open an empty room. */
function isAlone({ hub, people }: Session): boolean {
  return hub.getState().kind === 'online' && people.getState().length === 0;
}
