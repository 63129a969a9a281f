import * as v from 'valibot';
import {
  NOTE,
  NoteTextSchema,
  withoutBidiControls,
  type RequestErrorCode,
  type Signer,
} from '../../../signaling/protocol/index.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { NoteFailure, NoteOutcome } from '../model.ts';
import { sealNote } from './note-seal.ts';

export interface NoteSender {
  hub: Pick<HubLine, 'isOnline' | 'knows' | 'request'>;
  signer: Signer;
}

/**
 * Sends a text to somebody. Rejects when the key cannot be used.
 *
 * @param to peer id
 * @param onUnderway called when it has gone to the hub, before that has answered
 */
export async function sendNote(
  { hub, signer }: NoteSender,
  to: string,
  text: string,
  onUnderway: () => void,
): Promise<NoteOutcome> {
  const parsed = v.safeParse(NoteTextSchema, withoutBidiControls(text));
  if (!parsed.success) return 'unreadable';
  if (!hub.isOnline) return 'offline';
  if (!hub.knows(NOTE)) return 'old';
  const note = await sealNote(signer, to, parsed.output);
  const answer = hub.request('note', { to, note });
  onUnderway();
  const answered = await answer;
  return answered.ok ? 'sent' : failureOf(answered.code);
}

function failureOf(code: RequestErrorCode): NoteFailure {
  switch (code) {
    case 'peer-not-found':
      return 'gone';
    case 'peer-busy':
    case 'unknown-request':
      return 'old';
    case 'rate-limited':
      return 'too-often';
    case 'offline':
      return 'offline';
    default:
      return 'failed';
  }
}
