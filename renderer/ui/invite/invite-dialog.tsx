import { Link } from 'lucide-react';
import { useRef } from 'react';
import type { RoomState } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { inviteWords } from '../words/invite.ts';
import styles from './invite.module.css';
import { QrCode } from './qr-code.tsx';

interface InviteDialogProps {
  room: Extract<RoomState, { kind: 'joined' }>;
  onClose: () => void;
}

/** How others get into the room: its code, its link, and the link as a QR code. */
export function InviteDialog({ room, onClose }: InviteDialogProps) {
  const first = useRef<HTMLButtonElement>(null);
  const { code, link, locked } = room;
  return (
    <Dialog title={inviteWords.title} size="small" initialFocus={first} onClose={onClose}>
      <div className={styles.invite}>
        {locked && (
          <Banner tone="warning" role="status">
            {inviteWords.locked}
          </Banner>
        )}
        <div className={styles.ways} data-link={link !== null}>
          {link !== null && <QrCode link={link} />}
          <dl className={styles.texts}>
            <dt>{inviteWords.code}</dt>
            <dd className={styles.code}>{code}</dd>
            <dd>
              <CopyButton ref={link === null ? first : undefined} label={inviteWords.copyCode} text={code} />
            </dd>
            {link !== null && (
              <>
                <dt>{inviteWords.link}</dt>
                <dd className={styles.link}>{link}</dd>
                <dd>
                  <CopyButton ref={first} label={inviteWords.copyLink} text={link} icon={Link} tone="primary" />
                </dd>
              </>
            )}
          </dl>
        </div>
        <p className={styles.hint}>{link === null ? inviteWords.noLink : inviteWords.guests}</p>
      </div>
    </Dialog>
  );
}
