import { X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { NoticeEntry } from '../../core/model.ts';
import { Button, IconButton } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { GuestQuestion } from '../guests/guest-question.tsx';
import { usePeopleAccess } from '../guests/use-people-access.ts';
import { useNameOf } from '../names/names.tsx';
import { PersonMenu } from '../people/person-menu.tsx';
import { useSession } from '../session-context.tsx';
import { callWords } from '../words/calls.ts';
import { commonWords } from '../words/common.ts';
import { mediaWords } from '../words/media.ts';
import { noticeLine, noticeWords } from '../words/notices.ts';
import styles from './notices.module.css';
import { useAutoDismiss } from './use-auto-dismiss.ts';

/** Notices, the newest last. They stand in the page, and cover nothing. Missed calls wait for the lobby. */
export function Notices({ inRoom }: { inRoom: boolean }) {
  const session = useSession();
  const notices = useStore(session.notices);
  const [putOff, setPutOff] = useState<readonly string[]>([]);
  return (
    <section className={styles.notices} aria-label={noticeWords.region}>
      <GuestQuestion />
      {notices
        .filter((notice) => !putOff.includes(keyOf(notice)))
        .map((notice) => (
          <NoticeCard
            key={notice.id}
            notice={notice}
            lifetimeMs={lifetimeMs(notice, inRoom)}
            onDismiss={() => session.dismissNotice(notice.id)}
            onOver={() => {
              if (notice.kind === 'missed-call') setPutOff([...putOff, keyOf(notice)]);
              else session.dismissNotice(notice.id);
            }}
          />
        ))}
    </section>
  );
}

/** One more call of somebody is shown anew. */
function keyOf(notice: NoticeEntry): string {
  return notice.kind === 'missed-call' ? `${notice.id} ${notice.count}` : String(notice.id);
}

interface NoticeCardProps {
  notice: NoticeEntry;
  lifetimeMs: number | null;
  onDismiss: () => void;
  /** Its time is over. */
  onOver: () => void;
}

function NoticeCard({ notice, lifetimeMs, onDismiss, onOver }: NoticeCardProps) {
  const nameOf = useNameOf();
  const hold = useAutoDismiss(lifetimeMs, onOver);
  return (
    <div className={styles.notice} {...hold}>
      <p role={isUrgent(notice) ? 'alert' : 'status'}>
        <Words of={noticeLine(notice, nameOf)} />
      </p>
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
        <>
          <CallBack peerId={notice.from.peerId} onDone={onDone} />
          <PersonMenu person={notice.from} />
        </>
      );
    case 'blocked':
      return <Answer words={commonWords.undo} act={() => session.unblock(notice.who.peerId)} onDone={onDone} />;
    case 'caller-muted':
      return <Answer words={commonWords.undo} act={() => session.unmuteCaller(notice.who.peerId)} onDone={onDone} />;
    case 'speaking-while-muted':
      return <Answer words={mediaWords.unmute} act={() => session.setMuted(false)} onDone={onDone} />;
    default:
      return null;
  }
}

function Answer({ words, act, onDone }: { words: string; act: () => void; onDone: () => void }) {
  return (
    <Button
      onClick={() => {
        onDone();
        act();
      }}
    >
      {words}
    </Button>
  );
}

/** Dismisses the notice only once a call has begun: somebody who cannot be called now may be callable later. */
function CallBack({ peerId, onDone }: { peerId: string; onDone: () => void }) {
  const session = useSession();
  const access = usePeopleAccess();
  const calling = useStore(session.call, (call) => call.kind !== 'idle');

  function callBack(): void {
    session.callPerson(peerId);
    if (session.call.getState().kind !== 'idle') onDone();
  }

  // The hub lets a guest without the list ring nobody.
  if (access !== 'open') return null;
  return (
    <Button tone="primary" disabled={calling} onClick={callBack}>
      {callWords.callBack}
    </Button>
  );
}

/** How long a notice stays, ms. Null: until somebody is back who was away. */
function lifetimeMs(notice: NoticeEntry, inRoom: boolean): number | null {
  if (notice.kind === 'missed-call' && !inRoom) return null;
  return notice.kind === 'share-failed' && notice.reason === 'denied' ? DENIED_MS : LIFETIME_MS[notice.kind];
}

/** It says what to do elsewhere, ms. */
const DENIED_MS = 60_000;
const LIFETIME_MS: Record<NoticeEntry['kind'], number> = {
  'missed-call': 10_000,
  joined: 4_000,
  left: 4_000,
  blocked: 6_000,
  'caller-muted': 6_000,
  renamed: 6_000,
  'device-switched': 6_000,
  'effect-failed': 6_000,
  'speaking-while-muted': 6_000,
  'call-failed': 10_000,
  held: 10_000,
  'share-ended': 10_000,
  'share-failed': 10_000,
  'device-lost': 10_000,
  'device-failed': 10_000,
};

const URGENT: readonly NoticeEntry['kind'][] = ['call-failed', 'share-failed', 'device-lost', 'device-failed'];

function isUrgent(notice: NoticeEntry): boolean {
  return URGENT.includes(notice.kind);
}
