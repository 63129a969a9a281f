import type { NoteStatement, SignedNote, Signer } from '../../../signaling/protocol/index.ts';
import { isSignedBy, peerIdOf } from '../identity/keys.ts';
import { shortId } from '../random-id.ts';

/** Signs a text for one person. Rejects when the key cannot be used. @param text as of `NoteTextSchema` */
export async function sealNote(signer: Signer, to: string, text: string): Promise<SignedNote> {
  const content = { id: shortId(), text, madeAt: Date.now() };
  return { ...content, key: signer.publicKey, signature: await signer.sign(statementOf(to, content)) };
}

/** Whether the owner of the peer id `from` wrote exactly this to `to` (SPEC.md [NOTE-1]). Never rejects. */
export async function isNoteOf(from: string, to: string, { key, signature, ...content }: SignedNote): Promise<boolean> {
  return (await peerIdOf(key)) === from && (await isSignedBy(key, statementOf(to, content), signature));
}

function statementOf(to: string, content: Pick<NoteStatement, 'id' | 'text' | 'madeAt'>): NoteStatement {
  return { purpose: 'note', to, ...content };
}
