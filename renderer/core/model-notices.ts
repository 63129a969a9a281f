import type { CallFailure, Caller, JoinFailure, RemovalNotice } from './model-calls.ts';
import type { NoteFailure } from './model-notes.ts';
import type { DeviceKind, MediaEffect, MediaFailure } from './model-media.ts';

/** Something a person should be told once. Words are the UI's. */
export type Notice =
  | { kind: 'call-failed'; to: Caller; reason: CallFailure }
  | { kind: 'not-let-in'; to: Caller; reason: JoinFailure }
  /** Offers "Call back". `count`: how many calls of this person were missed since the list of calls was last seen. */
  | { kind: 'missed-call'; from: Caller; count: number }
  /** Offers to answer and to call. Of one person the newest. */
  | { kind: 'note'; from: Caller; text: string }
  /** A text that was to answer a call did not get to `to`; offers to write it again. */
  | { kind: 'note-failed'; to: Caller; text: string; reason: NoteFailure }
  /** Offers to take it back: the person blocked somebody, or muted their calls. */
  | { kind: 'blocked' | 'caller-muted'; who: Caller }
  /** This person is in a room again that they had on hold. */
  | { kind: 'back-in-room'; title: string; company: readonly Caller[] }
  | RemovalNotice
  | { kind: 'joined'; who: Caller }
  | { kind: 'left'; who: Caller }
  /** Was cut off, and did not come back. */
  | { kind: 'lost'; who: Caller }
  | { kind: 'hand-raised'; who: Caller }
  /** The newest of what came while the chat was closed. */
  | { kind: 'message'; who: Caller; text: string }
  /** `who` asks this person to mute themself; offers it. */
  | { kind: 'mute-request'; who: Caller }
  /** This person asked `who` to. */
  | { kind: 'asked-to-mute'; who: Caller }
  /** `who` asks this person to share something; offers it. `handsOver`: they share until then. */
  | { kind: 'share-request'; who: Caller; handsOver: boolean }
  /** This person asked `who` to. `handsOver`: their own share ends when that of `who` begins. */
  | { kind: 'asked-to-share'; who: Caller; handsOver: boolean }
  /** Somebody is in the room who goes by a known person's name (`Participant.isHeld`). */
  | { kind: 'held'; who: Caller }
  /** `who` has the new name. */
  | { kind: 'renamed'; who: Caller; formerName: string }
  | { kind: 'share-ended'; reason: 'source-gone' }
  | { kind: 'share-failed'; reason: MediaFailure }
  /** `label` is '' where the browser does not tell it. `reason`: unplugged, permission taken back, or it just ended. */
  | {
      kind: 'device-lost';
      device: DeviceKind;
      label: string;
      reason: Extract<MediaFailure, 'not-found' | 'denied' | 'stopped'>;
    }
  | { kind: 'device-switched'; device: 'microphone'; label: string }
  /** A chosen device did not open; the former one stays in use. */
  | { kind: 'device-failed'; device: 'camera' | 'microphone'; label: string; reason: MediaFailure }
  /** A processing step of the own picture or sound failed; it goes on without that. */
  | { kind: 'effect-failed'; effect: MediaEffect }
  | { kind: 'speaking-while-muted' }
  /** A link to another room was opened. */
  | { kind: 'invited'; code: string };

/** `id` counts up in a session. */
export type NoticeEntry = Notice & { id: number };
