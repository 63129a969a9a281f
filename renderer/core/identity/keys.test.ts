import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFields, encodeStatement, type Statement } from '../../../signaling/protocol/index.ts';
import vectors from '../../../signaling/protocol/statement-vectors.json' with { type: 'json' };
import * as node from '../../../signaling/server/identity.ts';
import * as page from './keys.ts';

const STATEMENTS = vectors.statements as { statement: Statement; bytes: string; signature: string }[];

describe('[SIG-6] the vectors of the protocol', () => {
  it('the RFC’s private key has the RFC’s public key and this id', async () => {
    const { secret, publicKey, peerId } = vectors;
    expect([node.signerOf(secret).publicKey, (await page.signerOf(secret)).publicKey]).toEqual([publicKey, publicKey]);
    expect([node.peerIdOf(publicKey), await page.peerIdOf(publicKey)]).toEqual([peerId, peerId]);
  });

  it.each(STATEMENTS)('$statement.purpose: bytes and signature, in Node and in a page', async (vector) => {
    const { statement, bytes, signature } = vector;
    expect(Buffer.from(encodeStatement(statement)).toString('hex')).toBe(bytes);
    const signers = [node.signerOf(vectors.secret), await page.signerOf(vectors.secret)];
    expect(await Promise.all(signers.map((signer) => signer.sign(statement)))).toEqual([signature, signature]);
    expect(node.isSignedBy(vectors.publicKey, statement, signature)).toBe(true);
    expect(await page.isSignedBy(vectors.publicKey, statement, signature)).toBe(true);
  });
});

describe('[SIG-6] a signature', () => {
  const { statement, signature } = STATEMENTS.at(-1)!;

  it('is worth nothing for any other statement, key or signature: one flipped bit fails', async () => {
    const flipped = (bytes: Buffer, bit: number): Buffer => {
      const copy = Buffer.from(bytes);
      const at = bit % (copy.length * 8);
      copy[at >> 3]! ^= 1 << (at & 7);
      return copy;
    };
    const flipText = (text: string, bit: number) => flipped(Buffer.from(text, 'base64url'), bit).toString('base64url');
    await fc.assert(
      fc.asyncProperty(fc.nat(1 << 20), fc.constantFrom('key', 'signature'), async (bit, where) => {
        const key = where === 'key' ? flipText(vectors.publicKey, bit) : vectors.publicKey;
        const other = where === 'signature' ? flipText(signature, bit) : signature;
        expect(node.isSignedBy(key, statement, other)).toBe(false);
        expect(await page.isSignedBy(key, statement, other)).toBe(false);
      }),
    );
    for (const change of changesOf(statement)) {
      expect(node.isSignedBy(vectors.publicKey, change, signature)).toBe(false);
      expect(await page.isSignedBy(vectors.publicKey, change, signature)).toBe(false);
    }
  });

  it('is of fields that cannot be told apart otherwise: no two lists give the same bytes', () => {
    const fields = fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 });
    const hex = (list: string[]) => Buffer.from(encodeFields(list)).toString('hex');
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        expect(hex(one) === hex(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

it('[ASK-6] is worth nothing for another challenge, or between any others', async () => {
  const { statement, signature } = STATEMENTS.find((one) => one.statement.purpose === 'ask-to-join')!;
  if (statement.purpose !== 'ask-to-join') throw new Error('another statement');
  const { from, to, challenge } = statement;
  const changes = [
    { from: to, to: from },
    { from: `${from.slice(1)}x` },
    { to: `${to.slice(1)}x` },
    { challenge: `${challenge.slice(1)}x` },
  ];
  for (const change of changes)
    expect(await page.isSignedBy(vectors.publicKey, { ...statement, ...change }, signature)).toBe(false);
});

/** The statement with each of its fields changed in turn. */
function changesOf(statement: Statement): Statement[] {
  if (statement.purpose !== 'description') throw new Error('only descriptions are changed here');
  const { from, to, epoch, negotiation, description } = statement;
  return [
    { ...statement, from: to, to: from },
    { ...statement, from: { ...from, visit: `${from.visit.slice(1)}x` } },
    { ...statement, to: { ...to, peerId: `${to.peerId.slice(1)}x` } },
    { ...statement, epoch: epoch + 1 },
    { ...statement, negotiation: negotiation + 1 },
    { ...statement, description: { ...description, type: 'answer' } },
    { ...statement, description: { ...description, sdp: `${description.sdp} ` } },
  ];
}
