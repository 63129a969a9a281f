/** Short texts between two people outside of a call (SPEC.md [NOTE-1]). */

import type { ThereNote } from '../../signaling/protocol/index.ts';

/** A note that this person got and has not removed. */
export type ReceivedNote = ThereNote;

/**
 * Why a note did not leave: `unreadable`, it is empty, too long or has characters that cannot be seen; `gone`, nobody is there; `old`,
 * their Earshot takes none, or the hub passes none on.
 */
export type NoteFailure = 'unreadable' | 'gone' | 'old' | 'too-often' | 'offline' | 'failed';
export type NoteOutcome = 'sent' | NoteFailure;
