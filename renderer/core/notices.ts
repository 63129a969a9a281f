import type { Notice, NoticeEntry } from './model.ts';
import { Value } from './value.ts';

/** Missed calls and notes, one of each a person, that stand on the screen. All of them are in the recent calls. */
const MAX_STAYING = 3;
/** Of all other notices, which end by themselves. Nobody reads more at a time. */
const MAX_PASSING = 3;

/** The notices on the screen, with ids that count up from 1. */
export class Notices {
  readonly value = new Value<NoticeEntry[]>([]);
  #lastId = 0;

  /** Shows a notice. Missed calls of one person share a notice, and so do notes of one person, which also say that they declined, changes of a person's name, and all messages. */
  readonly notify = (notice: Notice): void => {
    if (this.#replace(notice)) return;
    this.#lastId += 1;
    this.value.update((entries) => newest([...entries, { ...notice, id: this.#lastId }]));
  };

  /** The name in a missed-call notice of this peer; '' when there is none. */
  callerName(peerId: string): string {
    const missed = this.value.get().find((entry) => entry.kind === 'missed-call' && entry.from.peerId === peerId);
    return missed?.kind === 'missed-call' ? missed.from.name : '';
  }

  /** Says nothing more of this peer's missed calls. */
  forgetMissed(peerId: string): void {
    this.dropIf((notice) => notice.kind === 'missed-call' && notice.from.peerId === peerId);
  }

  /** Says nothing more of what this peer wrote. */
  forgetNotes(peerId: string): void {
    this.dropIf((notice) => isNoteOf(notice, peerId));
  }

  /** Puts a notice in the place of one that it continues. False when there is none. */
  #replace(notice: Notice): boolean {
    const before = this.value.get().find((entry) => continues(notice, entry));
    if (before === undefined) return false;
    const merged = merge(notice, before);
    this.value.update((entries) => entries.map((entry) => (entry === before ? { ...merged, id: entry.id } : entry)));
    return true;
  }

  /** Takes those off the screen that are not true any more. */
  dropIf(isOver: (notice: Notice) => boolean): void {
    if (this.value.get().some(isOver)) this.value.update((entries) => entries.filter((entry) => !isOver(entry)));
  }

  /** Takes a notice off the screen. */
  dismiss(id: number): void {
    this.value.update((entries) => entries.filter((entry) => entry.id !== id));
  }
}

/** Whether a notice says more of what another one on the screen says. */
function continues(notice: Notice, entry: Notice): boolean {
  switch (notice.kind) {
    case 'missed-call':
      return entry.kind === 'missed-call' && entry.from.peerId === notice.from.peerId;
    // A text in place of an answer says that they declined; either can be here first.
    case 'note':
      return isNoteOf(entry, notice.from.peerId) || isDeclinedBy(entry, notice.from.peerId);
    case 'call-failed':
      return notice.reason === 'declined' && isNoteOf(entry, notice.to.peerId);
    case 'renamed':
      return entry.kind === 'renamed' && entry.who.peerId === notice.who.peerId && entry.who.name === notice.formerName;
    // Either can be here first.
    case 'left':
      return entry.kind === 'person-removed' && entry.who.peerId === notice.who.peerId;
    case 'person-removed':
      return entry.kind === 'left' && entry.who.peerId === notice.who.peerId;
    case 'message':
      return entry.kind === 'message';
    default:
      return false;
  }
}

function isNoteOf(notice: Notice, peerId: string): boolean {
  return notice.kind === 'note' && notice.from.peerId === peerId;
}

function isDeclinedBy(notice: Notice, peerId: string): boolean {
  return notice.kind === 'call-failed' && notice.reason === 'declined' && notice.to.peerId === peerId;
}

/** What both say: of two changes of a name, from the first to the last. */
function merge(notice: Notice, before: Notice): Notice {
  if (notice.kind === 'call-failed' || notice.kind === 'left') return before;
  return notice.kind === 'renamed' && before.kind === 'renamed' ? { ...before, who: notice.who } : notice;
}

function newest(entries: readonly NoticeEntry[]): NoticeEntry[] {
  const stays = ({ kind }: NoticeEntry) => kind === 'missed-call' || kind === 'note';
  const kept = [
    ...entries.filter(stays).slice(-MAX_STAYING),
    ...entries.filter((entry) => !stays(entry)).slice(-MAX_PASSING),
  ];
  return entries.filter((entry) => kept.includes(entry));
}
