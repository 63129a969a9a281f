import * as v from 'valibot';
import { PassSchema, PeerIdSchema, RoomKeySchema, VisitSchema } from './fields.ts';
import { NOTE_CONTENT } from './note.ts';
import { CounterSchema, SessionDescriptionSchema } from './signal.ts';

/** Browsers and Node both have it, and neither's types are wanted here. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

/** What has to be signed to prove something now: base64url of 32 random bytes, new for each connection to a hub and each question. */
export const ChallengeSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** One visit of a peer: one end of a link. */
const PeerVisitSchema = v.strictObject({ peerId: PeerIdSchema, visit: VisitSchema });

/** "I am who says hello to this hub, now." See SPEC.md [ID-5]. */
export interface HelloStatement {
  purpose: 'hello';
  challenge: string;
  hubId: string;
  /** The key that the hub showed in TLS; null where the client cannot see it, or there is no TLS. */
  hubKey: string | null;
}

/** "I made this description for that link." See SPEC.md [SIG-5]. */
const DescriptionStatementSchema = v.strictObject({
  purpose: v.literal('description'),
  from: PeerVisitSchema,
  to: PeerVisitSchema,
  epoch: CounterSchema,
  negotiation: CounterSchema,
  description: SessionDescriptionSchema,
  pass: v.nullable(PassSchema),
});

/** "I ask to join you, who have just sent me this challenge." See SPEC.md [ASK-6]. */
const AskToJoinStatementSchema = v.strictObject({
  purpose: v.literal('ask-to-join'),
  from: PeerIdSchema,
  to: PeerIdSchema,
  challenge: ChallengeSchema,
});

/** "I wrote this to that person." See SPEC.md [NOTE-1]. */
const NoteStatementSchema = v.strictObject({
  purpose: v.literal('note'),
  /** Peer id of who is to read it. */
  to: PeerIdSchema,
  ...NOTE_CONTENT,
});

/** "I made the room of this key, and this person is to stay out of it" (or may come again). See SPEC.md [REMOVE-2]. */
const RemovalStatementSchema = v.strictObject({
  purpose: v.literal('removal'),
  room: RoomKeySchema,
  peerId: PeerIdSchema,
  revision: CounterSchema,
  removed: v.boolean(),
});

/** What a page may have signed with a key that it does not have itself: no hello. See SPEC.md [ID-6]. */
export const PageStatementSchema = v.variant('purpose', [
  DescriptionStatementSchema,
  AskToJoinStatementSchema,
  NoteStatementSchema,
  RemovalStatementSchema,
]);

export type PeerVisit = v.InferOutput<typeof PeerVisitSchema>;
export type DescriptionStatement = v.InferOutput<typeof DescriptionStatementSchema>;
export type AskToJoinStatement = v.InferOutput<typeof AskToJoinStatementSchema>;
export type NoteStatement = v.InferOutput<typeof NoteStatementSchema>;
export type RemovalStatement = v.InferOutput<typeof RemovalStatementSchema>;
/** Everything that a peer's key signs. What it is for is part of what is signed, so that none can pass for another. */
export type Statement = HelloStatement | DescriptionStatement | AskToJoinStatement | NoteStatement | RemovalStatement;

/** Signs with this client's key (Ed25519, RFC 8032), which stays where it is. */
export interface Signer {
  /** As of `PublicKeySchema`. */
  readonly publicKey: string;
  /** @returns as of `SignatureSchema`; rejects when the key cannot be used */
  sign(statement: Statement): Promise<string>;
}

/** The bytes that are signed for a statement: its domain and its fields, in the order of SPEC.md [SIG-6]. */
export function encodeStatement(statement: Statement): Uint8Array<ArrayBuffer> {
  switch (statement.purpose) {
    case 'hello': {
      const { challenge, hubId, hubKey } = statement;
      return encodeFields(['earshot-hello/2', challenge, hubId, hubKey ?? '']);
    }
    case 'description': {
      const { from, to, epoch, negotiation, description, pass } = statement;
      const ends = [from.peerId, from.visit, to.peerId, to.visit];
      const numbers = [String(epoch), String(negotiation)];
      return encodeFields([
        'earshot-description/2',
        ...ends,
        ...numbers,
        description.type,
        description.sdp,
        pass ?? '',
      ]);
    }
    case 'ask-to-join': {
      const { from, to, challenge } = statement;
      return encodeFields(['earshot-ask-to-join/2', from, to, challenge]);
    }
    case 'note': {
      const { to, id, madeAt, text } = statement;
      return encodeFields(['earshot-note/2', to, id, String(madeAt), text]);
    }
    case 'removal': {
      const { room, peerId, revision, removed } = statement;
      return encodeFields(['earshot-removal/2', room, peerId, String(revision), removed ? 'removed' : 'allowed']);
    }
  }
}

/** The bytes whose SHA-256 makes a key's peer id (SPEC.md [ID-1]). */
export function encodeKeyForId(publicKey: string): Uint8Array<ArrayBuffer> {
  return encodeFields(['earshot-id/2', publicKey]);
}

/** Each field as its length in bytes (32 bits, big-endian) and its UTF-8: no two lists give the same bytes. */
export function encodeFields(fields: readonly string[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const encoded = fields.map((field) => encoder.encode(field));
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const field of encoded) {
    view.setUint32(at, field.length);
    bytes.set(field, at + 4);
    at += 4 + field.length;
  }
  return bytes;
}
