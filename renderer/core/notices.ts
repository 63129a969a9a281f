import type { Notice, NoticeEntry } from './model.ts';
import { Value } from './value.ts';

type Renamed = Extract<Notice, { kind: 'renamed' }>;
type MissedCall = Extract<Notice, { kind: 'missed-call' }>;

/** Missed calls kept, one a person; older ones are dropped. */
const MAX_MISSED = 20;
/** Of all other notices, which end by themselves. Nobody reads more at a time. */
const MAX_PASSING = 3;

/** The notices on the screen, with ids that count up from 1. */
export class Notices {
  readonly value = new Value<NoticeEntry[]>([]);
  #lastId = 0;

  /** Shows a notice. Missed calls of one person share a notice, and so do changes of a person's name. */
  readonly notify = (notice: Notice): void => {
    if (notice.kind === 'missed-call' && this.#addTo(notice)) return;
    if (notice.kind === 'renamed' && this.#renameIn(notice)) return;
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

  /** False when this person has no notice of missed calls. */
  #addTo(missed: MissedCall): boolean {
    const of = (entry: NoticeEntry): entry is MissedCall & { id: number } =>
      entry.kind === 'missed-call' && entry.from.peerId === missed.from.peerId;
    if (!this.value.get().some(of)) return false;
    this.value.update((entries) => entries.map((entry) => (of(entry) ? { ...missed, id: entry.id } : entry)));
    return true;
  }

  /** False when no notice shows another change of this person's name. */
  #renameIn(renamed: Renamed): boolean {
    const of = (entry: NoticeEntry): boolean =>
      entry.kind === 'renamed' && entry.who.peerId === renamed.who.peerId && entry.who.name === renamed.formerName;
    if (!this.value.get().some(of)) return false;
    this.value.update((entries) => entries.map((entry) => (of(entry) ? { ...entry, who: renamed.who } : entry)));
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

function newest(entries: readonly NoticeEntry[]): NoticeEntry[] {
  const isMissed = ({ kind }: NoticeEntry) => kind === 'missed-call';
  const kept = [
    ...entries.filter(isMissed).slice(-MAX_MISSED),
    ...entries.filter((entry) => !isMissed(entry)).slice(-MAX_PASSING),
  ];
  return entries.filter((entry) => kept.includes(entry));
}
