import { X } from 'lucide-react';
import type { RoomState } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { Button, IconButton } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useAutoDismiss } from '../notices/use-auto-dismiss.ts';
import { useSession } from '../session-context.tsx';
import { leftLine, lobbyWords } from '../words/lobby.ts';
import { noticeWords } from '../words/notices.ts';
import styles from './lobby.module.css';

/** Long enough to notice that it was by mistake, or that something was not said; not so long that it is about another meeting, ms. */
const SHOWN_MS = 120_000;

/** Which room the person has left, and the way back. */
export function RoomLeft({ room }: { room: Extract<RoomState, { kind: 'left' }> }) {
  const session = useSession();
  const nameOf = useNameOf();
  const hold = useAutoDismiss(SHOWN_MS, () => session.forgetRoom());
  const actions = (
    <div className={styles.wayBack}>
      <Button tone="primary" onClick={() => session.joinRoom(room.code)}>
        {lobbyWords.rejoin}
      </Button>
      <IconButton label={noticeWords.dismiss} icon={X} onClick={() => session.forgetRoom()} />
    </div>
  );
  return (
    <div {...hold}>
      <Banner tone="info" role="status" action={actions}>
        <Words of={leftLine(room.title, room.company.map(nameOf), room.code)} />
      </Banner>
    </div>
  );
}
