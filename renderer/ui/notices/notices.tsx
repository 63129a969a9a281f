import { X } from 'lucide-react';
import { useStore } from 'zustand';
import type { NoticeEntry } from '../../core/model.ts';
import { Button, IconButton } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { callWords } from '../words/calls.ts';
import { mediaWords } from '../words/media.ts';
import { noticeLine, noticeWords } from '../words/notices.ts';
import styles from './notices.module.css';
import { useAutoDismiss } from './use-auto-dismiss.ts';

/** What a person is told once, newest below. */
export function Notices() {
  const session = useSession();
  const notices = useStore(session.notices);
  return (
    <section className={styles.notices} aria-label={noticeWords.region}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} onDismiss={() => session.dismissNotice(notice.id)} />
      ))}
    </section>
  );
}

function NoticeCard({ notice, onDismiss }: { notice: NoticeEntry; onDismiss: () => void }) {
  const hold = useAutoDismiss(lifetimeMs(notice), onDismiss);
  return (
    <div className={styles.notice} {...hold}>
      <p role={isUrgent(notice) ? 'alert' : 'status'}>{noticeLine(notice)}</p>
      <NoticeAction notice={notice} onDone={onDismiss} />
      <IconButton label={noticeWords.dismiss} icon={X} onClick={onDismiss} />
    </div>
  );
}

function NoticeAction({ notice, onDone }: { notice: NoticeEntry; onDone: () => void }) {
  const session = useSession();
  switch (notice.kind) {
    case 'missed-call':
      return (
        <Button
          tone="primary"
          onClick={() => {
            onDone();
            session.callPerson(notice.from.peerId);
          }}
        >
          {callWords.callBack}
        </Button>
      );
    case 'speaking-while-muted':
      return (
        <Button
          onClick={() => {
            onDone();
            session.setMuted(false);
          }}
        >
          {mediaWords.unmute}
        </Button>
      );
    case 'call-failed':
    case 'joined':
    case 'left':
    case 'share-ended':
    case 'share-failed':
    case 'device-lost':
    case 'device-switched':
      return null;
  }
}

/** null: stays until it is dismissed, because it waits for an answer. */
function lifetimeMs(notice: NoticeEntry): number | null {
  switch (notice.kind) {
    case 'missed-call':
      return null;
    case 'joined':
    case 'left':
      return 4_000;
    case 'device-switched':
    case 'speaking-while-muted':
      return 6_000;
    case 'call-failed':
    case 'share-ended':
    case 'share-failed':
    case 'device-lost':
      return 10_000;
  }
}

function isUrgent(notice: NoticeEntry): boolean {
  return notice.kind === 'call-failed' || notice.kind === 'share-failed' || notice.kind === 'device-lost';
}
