import { UserPlus } from 'lucide-react';
import type { Ref } from 'react';
import type { RoomState } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { QualityMark } from '../quality/quality-mark.tsx';
import type { StageControl } from '../stage/use-stage-view.ts';
import { ViewMenu } from '../stage/view-menu.tsx';
import { VerifyButton } from '../verify/verify-button.tsx';
import { inviteWords } from '../words/invite.ts';
import { roomWords } from '../words/room.ts';
import { CallTimer } from './call-timer.tsx';
import { ROOM_HEADING_ID } from './room-focus.ts';
import styles from './room-header.module.css';
import { RoomTitle } from './room-title.tsx';
import { useRoomHeading } from './use-room-heading.ts';

interface RoomHeaderProps {
  heading: Ref<HTMLHeadingElement>;
  room: Extract<RoomState, { kind: 'joined' }>;
  stage: StageControl;
  /** Whether the panel with the numbers is open. */
  showsQuality: boolean;
  onQuality: () => void;
  onInvite: () => void;
  onVerify: (peerId: string) => void;
}

/** Which room this is, who may get in, and how. */
export function RoomHeader(props: RoomHeaderProps) {
  const { heading, room, stage, showsQuality, onQuality, onInvite, onVerify } = props;
  const { code, title, locked, participants } = room;
  const others = participants.filter(({ self }) => !self);
  const only = others.length === 1 ? others[0] : undefined;
  const { company, heading: called } = useRoomHeading()(room);
  const isNamed = title !== '' || company !== null;
  return (
    <header className={styles.header}>
      <h1 ref={heading} id={ROOM_HEADING_ID} tabIndex={-1} className="visually-hidden">
        {called}
      </h1>
      <div className={styles.about}>
        <RoomTitle room={room} otherwise={company} onInvite={onInvite} />
        <p className={styles.code} data-titled={isNamed}>
          <span className={styles.codeLabel}>{roomWords.roomCode}</span> <span data-testid="room-code">{code}</span>
        </p>
        {locked && <p className={styles.locked}>{roomWords.locked}</p>}
        <CallTimer />
        {others.length > 0 && <QualityMark participants={participants} isOpen={showsQuality} onOpen={onQuality} />}
      </div>
      <div className={styles.invite}>
        <ViewMenu stage={stage} />
        {only && <VerifyButton participant={only} onVerify={onVerify} />}
        <Button icon={UserPlus} onClick={onInvite}>
          {inviteWords.invite}
        </Button>
      </div>
    </header>
  );
}
