import { Link } from 'lucide-react';
import type { Ref } from 'react';
import { CopyButton } from '../design/copy-button.tsx';
import { roomHeading, roomWords } from '../words/room.ts';
import styles from './room.module.css';

interface RoomHeaderProps {
  heading: Ref<HTMLHeadingElement>;
  code: string;
  link: string | null;
}

/** Which room this is, and how others get in. */
export function RoomHeader({ heading, code, link }: RoomHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 ref={heading} tabIndex={-1} className="visually-hidden">
        {roomHeading(code)}
      </h1>
      <p className={styles.code}>
        <span className={styles.codeLabel}>{roomWords.roomCode}</span> <span data-testid="room-code">{code}</span>
      </p>
      <CopyButton label={roomWords.copyCode} text={code} />
      {link !== null && <CopyButton label={roomWords.copyLink} text={link} icon={Link} />}
    </header>
  );
}
