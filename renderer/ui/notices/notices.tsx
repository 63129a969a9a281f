import { History, X } from 'lucide-react';
import { useStore } from 'zustand';
import type { CallFailure, Caller, NoticeEntry } from '../../core/model.ts';
import { Button, IconButton } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { GuestQuestion } from '../guests/guest-question.tsx';
import { useNameOf } from '../names/names.tsx';
import { useNoteWriter } from '../notes/note-writer.tsx';
import { PersonMenu } from '../people/person-menu.tsx';
import { useCallBack } from '../people/use-call-back.ts';
import { useSession } from '../session-context.tsx';
import { callWords } from '../words/calls.ts';
import { chatWords } from '../words/chat.ts';
import { commonWords } from '../words/common.ts';
import { hearingWords } from '../words/hearing.ts';
import { mediaWords } from '../words/media.ts';
import { noticeLine, noticeWords } from '../words/notices.ts';
import { noteWords } from '../words/notes.ts';
import { reachWords } from '../words/people.ts';
import { shareWords } from '../words/share.ts';
import styles from './notices.module.css';
import { useAutoDismiss } from './use-auto-dismiss.ts';

interface NoticesProps {
  /** Leads to the recent calls. */
  onShowRecents: () => void;
  onOpenChat?: (() => void) | undefined;
  /** Offers to share something; missing where nothing can be shared. */
  onShare?: (() => void) | undefined;
}

/** Notices, the newest last. They stand in the page, cover nothing and end by themselves. */
export function Notices(place: NoticesProps) {
  const session = useSession();
  const notices = useStore(session.notices);
  return (
    <section className={styles.notices} aria-label={noticeWords.region}>
      <GuestQuestion />
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} onDismiss={() => session.dismissNotice(notice.id)} {...place} />
      ))}
    </section>
  );
}

interface NoticeCardProps extends NoticesProps {
  notice: NoticeEntry;
  onDismiss: () => void;
}

function NoticeCard({ notice, onDismiss, ...place }: NoticeCardProps) {
  const nameOf = useNameOf();
  const hold = useAutoDismiss(lifetimeMs(notice), onDismiss, saidOf(notice));
  return (
    <div className={styles.notice} {...hold}>
      <p role={isUrgent(notice) ? 'alert' : 'status'}>
        <Words of={noticeLine(notice, nameOf)} />
      </p>
      <NoticeAction notice={notice} onDone={onDismiss} {...place} />
      <IconButton label={noticeWords.dismiss} icon={X} onClick={onDismiss} />
    </div>
  );
}

interface NoticeActionProps extends NoticesProps {
  notice: NoticeEntry;
  onDone: () => void;
}

function NoticeAction({ notice, onShowRecents, onOpenChat, onShare, onDone }: NoticeActionProps) {
  const session = useSession();
  if (isTakenBack(notice)) return <TakeBack notice={notice} onDone={onDone} />;
  switch (notice.kind) {
    case 'missed-call':
      return (
        <>
          <CallBack peerId={notice.from.peerId} onDone={onDone} />
          <ShowRecents act={onShowRecents} onDone={onDone} />
          <PersonMenu person={notice.from} />
        </>
      );
    case 'note':
      return (
        <>
          <WriteNote words={noteWords.reply} to={notice.from} onDone={onDone} />
          <CallBack peerId={notice.from.peerId} onDone={onDone} />
          <PersonMenu person={notice.from} />
        </>
      );
    case 'note-failed':
      return <WriteNote words={noteWords.again} to={notice.to} text={notice.text} onDone={onDone} />;
    case 'call-failed':
      return NOTABLE.includes(notice.reason) && <WriteNote words={noteWords.leave} to={notice.to} onDone={onDone} />;
    case 'message':
      return onOpenChat && <Answer words={chatWords.open} act={onOpenChat} onDone={onDone} />;
    case 'mute-request':
      return <Answer words={hearingWords.mute} act={() => session.setMuted(true)} onDone={onDone} />;
    case 'share-request':
      return onShare && <Answer words={shareWords.shareShort} act={onShare} onDone={onDone} />;
    case 'speaking-while-muted':
      return <Answer words={mediaWords.speak} act={() => session.setMuted(false)} onDone={onDone} />;
    default:
      return null;
  }
}

const TAKEN_BACK = ['blocked', 'caller-muted', 'person-removed'] as const;
type TakenBack = Extract<NoticeEntry, { kind: (typeof TAKEN_BACK)[number] }>;

function isTakenBack(notice: NoticeEntry): notice is TakenBack {
  return TAKEN_BACK.some((kind) => kind === notice.kind);
}

interface TakeBackProps {
  notice: TakenBack;
  onDone: () => void;
}

/** Of what this person did to somebody. */
function TakeBack({ notice, onDone }: TakeBackProps) {
  const session = useSession();
  const { peerId } = notice.who;
  switch (notice.kind) {
    case 'blocked':
      return <Answer words={commonWords.undo} act={() => session.unblock(peerId)} onDone={onDone} />;
    case 'caller-muted':
      return <Answer words={commonWords.undo} act={() => session.unmuteCaller(peerId)} onDone={onDone} />;
    case 'person-removed':
      return (
        notice.by === 'self' && (
          <Answer words={noticeWords.letInAgain} act={() => session.letInAgain(peerId)} onDone={onDone} />
        )
      );
  }
}

/** How a call can end whose caller may want to leave a note: the other one is there. */
const NOTABLE: readonly CallFailure[] = ['declined', 'busy', 'do-not-disturb', 'no-answer'];

/** @param text what they wrote to this person already */
function WriteNote({ words, to, text, onDone }: { words: string; to: Caller; text?: string; onDone: () => void }) {
  const write = useNoteWriter();
  return write && <Answer words={words} act={() => write(to, text)} onDone={onDone} />;
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
  const back = useCallBack(peerId);
  if (back === null) return null;
  const { reach, isCalling, act } = back;
  const isOff = isCalling || reach === 'busy';

  function callBack(): void {
    act();
    if (session.call.getState().kind !== 'idle') onDone();
  }

  return (
    <Button tone="primary" off={isOff} title={reach === 'busy' ? callWords.busy : undefined} onClick={callBack}>
      {reachWords(reach, callWords.callBack)}
    </Button>
  );
}

function ShowRecents({ act, onDone }: { act: () => void; onDone: () => void }) {
  function show(): void {
    onDone();
    act();
  }
  return <IconButton label={noticeWords.showRecents} icon={History} onClick={show} />;
}

/** What changes when a notice on the screen says something new. */
function saidOf(notice: NoticeEntry): string | number {
  switch (notice.kind) {
    case 'missed-call':
      return notice.count;
    case 'message':
    case 'note':
      return notice.text;
    default:
      return 0;
  }
}

/** How long a notice stays, ms. */
function lifetimeMs(notice: NoticeEntry): number {
  return notice.kind === 'share-failed' && notice.reason === 'denied' ? DENIED_MS : LIFETIME_MS[notice.kind];
}

/** It says what to do elsewhere, ms. */
const DENIED_MS = 60_000;
const LIFETIME_MS: Record<NoticeEntry['kind'], number> = {
  'missed-call': 10_000,
  'back-in-room': 6_000,
  joined: 4_000,
  left: 4_000,
  lost: 8_000,
  'hand-raised': 6_000,
  message: 8_000,
  'mute-request': 15_000,
  'asked-to-mute': 4_000,
  'share-request': 15_000,
  'asked-to-share': 4_000,
  blocked: 6_000,
  'caller-muted': 6_000,
  renamed: 6_000,
  'device-switched': 6_000,
  'effect-failed': 6_000,
  'speaking-while-muted': 6_000,
  // Long enough to be read to its end; it stays in the recent calls.
  note: 30_000,
  // It may take a while until they are here, or the connection is back, and the text can be sent.
  'note-failed': 60_000,
  'call-failed': 10_000,
  'not-let-in': 10_000,
  // Whoever looked away is in the lobby and should see why.
  removed: 60_000,
  'person-removed': 10_000,
  held: 10_000,
  'share-ended': 10_000,
  'share-failed': 10_000,
  'device-lost': 10_000,
  'device-failed': 10_000,
  invited: 10_000,
};

const URGENT: readonly NoticeEntry['kind'][] = [
  'note-failed',
  'call-failed',
  'not-let-in',
  'removed',
  'share-failed',
  'device-lost',
  'device-failed',
];

function isUrgent(notice: NoticeEntry): boolean {
  return URGENT.includes(notice.kind);
}
