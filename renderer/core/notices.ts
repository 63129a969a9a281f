import type { Notice, NoticeEntry } from './model.ts';
import { Value } from './value.ts';

/** Notices kept; older ones are dropped. */
const MAX_NOTICES = 20;

/** The notices on the screen: at most `MAX_NOTICES`, with ids that count up from 1. */
export class Notices {
  readonly value = new Value<NoticeEntry[]>([]);
  #lastId = 0;

  readonly notify = (notice: Notice): void => {
    this.#lastId += 1;
    this.value.update((entries) => [...entries, { ...notice, id: this.#lastId }].slice(-MAX_NOTICES));
  };

  /** The name in a missed-call notice of this peer; '' when there is none. */
  callerName(peerId: string): string {
    const missed = this.value.get().find((entry) => entry.kind === 'missed-call' && entry.from.peerId === peerId);
    return missed?.kind === 'missed-call' ? missed.from.name : '';
  }

  /** Takes a notice off the screen. */
  dismiss(id: number): void {
    this.value.update((entries) => entries.filter((entry) => entry.id !== id));
  }
}
