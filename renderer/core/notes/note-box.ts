import { TokenBucket } from '../../../signaling/basics/token-bucket.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import {
  isThere,
  LIMITS,
  withNotes,
  type EventPayload,
  type Note,
  type SignedNote,
} from '../../../signaling/protocol/index.ts';
import type { Calls } from '../calls/calls.ts';
import type { MutedCallers } from '../calls/muted-callers.ts';
import type { Caller, ReceivedNote } from '../model.ts';
import type { Notices } from '../notices.ts';
import type { NotesStorage } from '../ports.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { RecentCalls } from '../recents/recent-calls.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import type { KnownPeople } from '../trust/known-people.ts';
import type { Value } from '../value.ts';
import { isNoteOf } from './note-seal.ts';

/** Whoever was called less than this ago answers that call by a note, ms. */
const ANSWER_MS = 60_000;
/** What is taken is twice what a hub passes on: notes may come together that were sent apart. */
const [PER_SENDER, PER_ALL] = [2 * LIMITS.notesPerMinute, 2 * LIMITS.notesOfAddress];
/** Senders that are remembered; more of them use up what all together have anyhow. */
const MAX_SENDERS = 64;

export interface NoteBoxDeps {
  /** The own one: whom notes must be for. */
  peerId: string;
  storage: NotesStorage;
  /** What is there, for others to read. */
  value: Value<readonly ReceivedNote[]>;
  calls: Pick<Calls, 'value'>;
  recents: Pick<RecentCalls, 'value'>;
  notices: Pick<Notices, 'notify'>;
  preferences: Pick<PreferenceStore, 'value'>;
  knownPeople: Pick<KnownPeople, 'isNew' | 'mayMeet'>;
  blockedPeople: Pick<BlockedPeople, 'has'>;
  mutedCallers: Pick<MutedCallers, 'has'>;
}

/** What others have written to this person, on this computer (SPEC.md [NOTE-4], [NOTE-5]). */
export class NoteBox {
  readonly #deps: NoteBoxDeps;
  readonly #ofSender = new TokenBuckets(PER_SENDER, PER_SENDER / 60, MAX_SENDERS);
  /** Apart, so that people who are new take nothing of what the others may send. */
  readonly #ofNew = new TokenBucket(PER_ALL, PER_ALL / 60, performance.now());
  readonly #ofKnown = new TokenBucket(PER_ALL, PER_ALL / 60, performance.now());
  /** With those that were removed and could be sent again. */
  #kept: readonly Note[];

  constructor(deps: NoteBoxDeps) {
    this.#deps = deps;
    this.#kept = deps.storage.kept;
    this.#publish();
  }

  /** Takes what came by the hub, if its sender wrote it to this person. */
  async take({ from, note }: EventPayload<'note'>): Promise<void> {
    const { peerId, blockedPeople } = this.#deps;
    if (blockedPeople.has(from.peerId) || !this.#mayTake(from.peerId) || !this.#isFresh(note)) return;
    if (!(await isNoteOf(from.peerId, peerId, note))) return;
    // Meanwhile the same one may have been taken, or its sender blocked.
    if (this.#isFresh(note) && !blockedPeople.has(from.peerId)) this.#add(from, note);
  }

  /** @param of whose notes; null: all */
  see(of: string | null): void {
    const isSeenNow = (note: ReceivedNote) => !note.seen && (of === null || note.peerId === of);
    this.#keep(this.#there.filter(isSeenNow).map((note) => ({ ...note, seen: true })));
  }

  remove(ids: readonly string[]): void {
    this.#keep(this.#there.flatMap((note) => (ids.includes(note.id) ? [{ ...note, text: null }] : [])));
  }

  restore(notes: readonly ReceivedNote[]): void {
    this.#keep(notes);
  }

  get #there(): ReceivedNote[] {
    return this.#kept.filter(isThere);
  }

  #add(from: Caller, { id, text, madeAt }: SignedNote): void {
    const { knownPeople, notices } = this.#deps;
    const fromNew = knownPeople.isNew(from.peerId);
    this.#keep([{ ...from, id, text, at: Math.min(madeAt, Date.now()), fromNew, seen: false }]);
    // Many of one sender, or of people who are new, may have left no place for it.
    if (this.#there.some((one) => one.id === id) && this.#maySay(from)) notices.notify({ kind: 'note', from, text });
  }

  #mayTake(peerId: string): boolean {
    const now = performance.now();
    const ofAll = this.#deps.knownPeople.isNew(peerId) ? this.#ofNew : this.#ofKnown;
    return this.#ofSender.tryTake(peerId, now) && ofAll.tryTake(1, now);
  }

  #isFresh({ id, madeAt }: SignedNote): boolean {
    const isOfToday = Math.abs(Date.now() - madeAt) <= LIMITS.noteFreshMs;
    return isOfToday && !this.#kept.some((one) => one.id === id);
  }

  /** Else it is kept silently. Whoever was just called is heard also while nobody else is to be. */
  #maySay(from: Caller): boolean {
    const { preferences, knownPeople, mutedCallers } = this.#deps;
    const isWanted = preferences.value.get().availability === 'available' && !mutedCallers.has(from.peerId);
    return knownPeople.mayMeet(from) && (isWanted || this.#wasJustCalled(from.peerId));
  }

  #wasJustCalled(peerId: string): boolean {
    const { calls, recents } = this.#deps;
    const call = calls.value.get();
    if (call.kind === 'outgoing' && call.to.peerId === peerId) return true;
    const since = Date.now() - ANSWER_MS;
    const ofThem = recents.value.get().filter((one) => one.peerId === peerId && one.direction === 'outgoing');
    return ofThem.some(({ at }) => at >= since);
  }

  #keep(changed: readonly Note[]): void {
    if (changed.length === 0) return;
    this.#kept = withNotes(this.#kept, changed, Date.now());
    this.#publish();
    this.#deps.storage.keep(changed);
  }

  #publish(): void {
    this.#deps.value.set(this.#there);
  }
}
