import * as v from 'valibot';
import { NameSchema, PeerIdSchema, PublicKeySchema, readableText, SignatureSchema, TimeSchema } from './fields.ts';
import { LIMITS } from './limits.ts';

/** What a note says: one line that people can read (SPEC.md [NOTE-2]). */
export const NoteTextSchema = readableText(1, LIMITS.noteLength);

/** What the sender of a note says, beside whom it is for. */
export const NOTE_CONTENT = {
  /** Chosen by the sender: 72 random bits, base64url. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{12}$/)),
  text: NoteTextSchema,
  /** By the sender's clock: Unix time, ms. */
  madeAt: TimeSchema,
};

/** A note on its way, signed by its sender as a `NoteStatement` for one receiver. See SPEC.md [NOTE-1]. */
export const SignedNoteSchema = v.strictObject({
  ...NOTE_CONTENT,
  key: PublicKeySchema,
  signature: SignatureSchema,
});
export type SignedNote = v.InferOutput<typeof SignedNoteSchema>;

/** A note as kept on the computer of who got it. See SPEC.md [NOTE-5]. */
export const NoteSchema = v.object({
  id: NOTE_CONTENT.id,
  /** Whose it is, and what they called themself then. */
  peerId: PeerIdSchema,
  name: NameSchema,
  /** Null once the person removed it: then it is kept for as long as the same note could be sent again. */
  text: v.nullable(NoteTextSchema),
  /** When it was written or came, whichever was first. Unix time, ms. */
  at: TimeSchema,
  /** Nobody whom this person knew when it came. */
  fromNew: v.boolean(),
  /** False until the list was looked at. */
  seen: v.boolean(),
});
export type Note = v.InferOutput<typeof NoteSchema>;

/** The entries of a kept list that can be understood and are not too old. @param now Unix time, ms */
export function notesIn(list: unknown, now: number): Note[] {
  const notes = Array.isArray(list) ? list.filter((entry): entry is Note => v.is(NoteSchema, entry)) : [];
  return withNotes([], notes, now);
}

/**
 * The list with these notes in it, the newest first; one that is in it already is replaced. Over the limits the oldest go: of one
 * sender, of those who were new (they take up half of it), and of all; they count as removed.
 *
 * @param now Unix time, ms
 */
export function withNotes(notes: readonly Note[], changed: readonly Note[], now: number): Note[] {
  const byId = new Map([...notes, ...changed].map((note) => [note.id, note]));
  const valid = [...byId.values()].filter((note) => Math.abs(now - note.at) <= longest(note));
  const newestFirst = valid.sort((a, b) => b.at - a.at);
  const kept = withoutCrowd(newestOfEach(newestFirst.filter(isThere)), LIMITS.notes);
  const isKept = new Set<Note>(kept);
  const removed = newestFirst
    .filter((note) => !isKept.has(note))
    .map((note) => ({ ...note, text: null }))
    .filter((note) => Math.abs(now - note.at) <= longest(note));
  return [...kept, ...withoutCrowd(removed, LIMITS.removedNotes)];
}

/** The newest of them, half of them at most of people who were new. */
function withoutCrowd<T extends Note>(newestFirst: readonly T[], most: number): T[] {
  const crowd = new Set<T>(newestFirst.filter(({ fromNew }) => fromNew).slice(most / 2));
  return newestFirst.filter((note) => !crowd.has(note)).slice(0, most);
}

/** Of each sender as many as one may have. */
function newestOfEach<T extends Note>(newestFirst: readonly T[]): T[] {
  const counts = new Map<string, number>();
  return newestFirst.filter(({ peerId }) => {
    const count = (counts.get(peerId) ?? 0) + 1;
    counts.set(peerId, count);
    return count <= LIMITS.notesOfSender;
  });
}

/** How long a note is kept, ms. A removed one could be sent again for a day, by a clock that may be a day ahead. */
function longest({ text }: Note): number {
  return text === null ? 2 * LIMITS.noteFreshMs : LIMITS.recentCallsMs;
}

/** A note that the person has not removed. */
export type ThereNote = Note & { text: string };

export function isThere(note: Note): note is ThereNote {
  return note.text !== null;
}

/** How many notes this person has not seen yet. */
export function unreadNotes(notes: readonly Note[]): number {
  return notes.filter((note) => isThere(note) && !note.seen).length;
}
