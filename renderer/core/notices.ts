import type { Notice, NoticeEntry } from './model.ts';
import { Value } from './value.ts';

/** Missed calls kept, one a person; older ones are dropped. */
const MAX_MISSED = 20;
/** Of all other notices, which end by themselves. Nobody reads more at a time. */
const MAX_PASSING = 3;

/** The notices on the screen, with ids that count up from 1. */
export class Notices {
  readonly value = new Value<NoticeEntry[]>([]);
  #lastId = 0;

  /** Shows a notice. Missed calls of one person share a notice, and so do changes of a person's name, and all messages. */
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
    this.value.update((entries) =>
      entries.filter((entry) => entry.kind !== 'missed-call' || entry.from.peerId !== peerId),
    );
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
    case 'renamed':
      return entry.kind === 'renamed' && entry.who.peerId === notice.who.peerId && entry.who.name === notice.formerName;
    case 'message':
      return entry.kind === 'message';
    default:
      return false;
  }
}

/** What both say: of two changes of a name, from the first to the last. */
function merge(notice: Notice, before: Notice): Notice {
  return notice.kind === 'renamed' && before.kind === 'renamed' ? { ...before, who: notice.who } : notice;
}

function newest(entries: readonly NoticeEntry[]): NoticeEntry[] {
  const isMissed = ({ kind }: NoticeEntry) => kind === 'missed-call';
  const kept = [
    ...entries.filter(isMissed).slice(-MAX_MISSED),
    ...entries.filter((entry) => !isMissed(entry)).slice(-MAX_PASSING),
  ];
  return entries.filter((entry) => kept.includes(entry));
}
