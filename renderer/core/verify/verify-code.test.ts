import { createHash, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFields } from '../../../signaling/protocol/index.ts';
import vectors from '../../../signaling/protocol/verify-vectors.json' with { type: 'json' };
import { codeOf, commitmentOf, randomNonce, type VerifyEnd } from './verify-code.ts';

const [{ asker, answerer, commitment, emoji, numbers }] = vectors.comparisons as [(typeof vectors.comparisons)[0]];

describe('[VERIFY-3] the vectors of the protocol', () => {
  it.each(vectors.comparisons)('$commitment', async (vector) => {
    expect(await commitmentOf(vector.asker, vector.answerer.key)).toBe(vector.commitment);
    const { emoji, numbers } = vector;
    expect(await codeOf(vector.asker, vector.answerer)).toEqual({ emoji, numbers });
  });

  it.each(vectors.comparisons)('are what Node computes too: $commitment', (vector) => {
    const committed = ['earshot-verify-commitment/2', vector.asker.nonce, vector.asker.key, vector.answerer.key];
    expect(createHash('sha256').update(encodeFields(committed)).digest('base64url')).toBe(vector.commitment);
    const nonces = encodeFields([vector.asker.nonce, vector.answerer.nonce]);
    const info = encodeFields(['earshot-verify-code/2', vector.asker.key, vector.answerer.key]);
    expect(Buffer.from(hkdfSync('sha256', nonces, '', info, 6)).toString('hex')).toBe(vector.bytes);
  });
});

describe('[VERIFY-3] a code', () => {
  it('is another one for each flipped bit of a nonce or a key, and so is the commitment of what it covers', async () => {
    const places = fc.constantFrom('asker.key', 'asker.nonce', 'answerer.key', 'answerer.nonce');
    await fc.assert(
      fc.asyncProperty(places, fc.nat(255), async (place, bit) => {
        const change = (end: VerifyEnd, name: string): VerifyEnd => ({
          key: place === `${name}.key` ? flipped(end.key, bit) : end.key,
          nonce: place === `${name}.nonce` ? flipped(end.nonce, bit) : end.nonce,
        });
        const [one, other] = [change(asker, 'asker'), change(answerer, 'answerer')];
        expect((await codeOf(one, other)).emoji).not.toEqual(emoji);
        expect((await commitmentOf(one, other.key)) === commitment).toBe(place === 'answerer.nonce');
      }),
    );
  });

  it('is another one when the other side asks', async () => {
    expect((await codeOf(answerer, asker)).emoji).not.toEqual(emoji);
  });

  it('is the same bits as emoji and as numbers, of which the numbers have the first 39', async () => {
    const binary = (values: readonly number[], digits: number) =>
      values.map((value) => value.toString(2).padStart(digits, '0')).join('');
    const decoded = numbers.map((number) => number - 1_000);
    expect(binary(emoji, 6).slice(0, 39)).toBe(binary(decoded, 13));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
        const nonce = Buffer.from(bytes).toString('base64url');
        const code = await codeOf({ ...asker, nonce }, answerer);
        expect([code.emoji.length, code.numbers.length]).toEqual([7, 3]);
        expect(code.emoji.every((index) => index >= 0 && index <= 63)).toBe(true);
        expect(code.numbers.every((number) => number >= 1_000 && number <= 9_191)).toBe(true);
      }),
    );
  });
});

it('a nonce is 32 random bytes', () => {
  const nonces = Array.from({ length: 50 }, randomNonce);
  expect(nonces.every((nonce) => Buffer.from(nonce, 'base64url').length === 32)).toBe(true);
  expect(new Set(nonces).size).toBe(50);
});

function flipped(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'base64url');
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return bytes.toString('base64url');
}
