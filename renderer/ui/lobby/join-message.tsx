import { useStore } from 'zustand';
import type { RoomState } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import styles from './lobby.module.css';
import { RoomLeft } from './room-left.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { knockingLine } from '../words/knock.ts';
import { invitedLine, joiningLine, lobbyWords, roomFailureLine } from '../words/lobby.ts';
import { askingLine } from '../words/media.ts';

export type NotJoined = Exclude<RoomState, { kind: 'joined' }>;

/** The state of a join: the room the person is invited to, is joining, or could not join. */
export function JoinMessage({ room, returning }: { room: NotJoined; returning: boolean }) {
  const session = useSession();
  // What the app is told to open later stands beside the room code.
  const invitedTo = session.invitedTo.getInitialState();
  const asking = useStore(session.media, askingLine);
  switch (room.kind) {
    case 'none':
      // Whoever was in a room has followed the invitation, or chosen another one.
      return invitedTo === null || returning ? null : (
        <Banner tone="info" role="status">
          {invitedLine(invitedTo.code)}
          {invitedTo.appLink !== null && (
            <>
              {' '}
              {lobbyWords.ifInstalled}{' '}
              <a className={styles.inApp} href={invitedTo.appLink}>
                {lobbyWords.openInApp}
              </a>
              .
            </>
          )}
        </Banner>
      );
    case 'joining':
      return (
        <Banner
          tone="info"
          role="status"
          action={<Button onClick={() => session.leaveRoom()}>{commonWords.cancel}</Button>}
        >
          {room.isMade ? lobbyWords.makingRoom : joiningLine(room.code)} {asking}
        </Banner>
      );
    case 'knocking':
      return (
        <Banner
          tone="info"
          role="status"
          action={<Button onClick={() => session.leaveRoom()}>{commonWords.cancel}</Button>}
        >
          {knockingLine(room.code, room.isAnybodyInside)} {asking}
        </Banner>
      );
    case 'left':
      return <RoomLeft room={room} />;
    case 'failed':
      return (
        <Banner
          tone="warning"
          role="alert"
          action={<Button onClick={() => session.joinRoom(room.code)}>{commonWords.tryAgain}</Button>}
        >
          {room.isMade && room.error === 'offline' ? lobbyWords.roomNotMade : roomFailureLine(room.code, room.error)}
        </Banner>
      );
  }
}
