import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LIMITS, type SignedDescription } from '../../../signaling/protocol/index.ts';
import { ControlFrameSchema, type ControlFrame } from '../../../signaling/protocol/peer/index.ts';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { DescriptionSeal, type LinkGeneration } from './description-seal.ts';

const [ANNA, BEN, EVE] = [keyOf('anna'), keyOf('ben'), keyOf('eve')];
const ANNAS_END = { peerId: ANNA.peerId, visit: 'visit-anna-1' };
const BENS_END = { peerId: BEN.peerId, visit: 'visit-ben--1' };
const AT_ANNA: LinkGeneration = { self: ANNAS_END, remote: BENS_END, epoch: 5 };
const AT_BEN: LinkGeneration = { self: BENS_END, remote: ANNAS_END, epoch: 5 };

const SDP = 'v=0\r\na=fingerprint:sha-256 12:34:56\r\na=ice-ufrag:abcd\r\n';
const OFFER = { kind: 'description', negotiation: 3, description: { type: 'offer', sdp: SDP } } as const;

const PASS = 'P'.repeat(42) + 'A';
const makePass = () => Promise.resolve(PASS);

const annas = new DescriptionSeal(ANNA.signer, AT_ANNA, makePass);
const openAt = (generation: LinkGeneration, signed: SignedDescription) =>
  new DescriptionSeal(BEN.signer, generation, makePass).open(signed);

/** The text with one bit of one of its ASCII characters flipped. */
function flipped(text: string, bit: number): string {
  const at = Math.floor(bit / 7) % text.length;
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (bit % 7))) + text.slice(at + 1);
}

/** The number with one of its low 20 bits flipped. */
function flippedNumber(number: number, bit: number): number {
  return number ^ (1 << (bit % 20));
}

describe('[SIG-5] a signed description', () => {
  it('is opened by the other end of this link, and is what was signed', async () => {
    const signed = await annas.seal(OFFER);
    expect(signed.key).toBe(ANNA.signer.publicKey);
    expect(await openAt(AT_BEN, signed)).toEqual({ ok: true, data: { description: OFFER, pass: PASS } });
  });

  it('with one flipped bit anywhere in what is signed is nobody’s', async () => {
    const signed = await annas.seal(OFFER);
    const { description } = signed;
    const changes: Record<string, (bit: number) => SignedDescription> = {
      sdp: (bit) => ({ ...signed, description: { ...description, sdp: flipped(SDP, bit) } }),
      negotiation: (bit) => ({ ...signed, negotiation: flippedNumber(signed.negotiation, bit) }),
      type: () => ({ ...signed, description: { ...description, type: 'answer' } }),
      pass: (bit) => ({ ...signed, pass: flipped(PASS, bit) }),
      'no pass': () => ({ ...signed, pass: null }),
      // Its last character has bits that nobody reads; the schema takes them as 0 alone.
      signature: (bit) => ({
        ...signed,
        signature: flipped(signed.signature.slice(0, -1), bit) + signed.signature.at(-1),
      }),
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(changes)), fc.nat(1 << 16), async (field, bit) => {
        expect(await openAt(AT_BEN, changes[field]!(bit))).toMatchObject({ ok: false, code: 'wrong-signature' });
      }),
    );
  });

  it('is for one link and one connection: with one flipped bit in the ends or the epoch it is nobody’s', async () => {
    const signed = await annas.seal(OFFER);
    const { self, remote, epoch } = AT_BEN;
    const others: Record<string, (bit: number) => LinkGeneration> = {
      'own id': (bit) => ({ ...AT_BEN, self: { ...self, peerId: flipped(self.peerId, bit) } }),
      'own visit': (bit) => ({ ...AT_BEN, self: { ...self, visit: flipped(self.visit, bit) } }),
      'their visit': (bit) => ({ ...AT_BEN, remote: { ...remote, visit: flipped(remote.visit, bit) } }),
      epoch: (bit) => ({ ...AT_BEN, epoch: flippedNumber(epoch, bit) }),
      direction: () => AT_ANNA,
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(others)), fc.nat(1 << 16), async (end, bit) => {
        expect((await openAt(others[end]!(bit), signed)).ok).toBe(false);
      }),
    );
  });

  it('of any key but the peer id’s is nobody’s, also when that key signed it and with one bit of the key flipped', async () => {
    const eves = await new DescriptionSeal(EVE.signer, AT_ANNA, makePass).seal(OFFER);
    expect(await openAt(AT_BEN, eves)).toMatchObject({ ok: false, code: 'foreign-key' });
    expect(await openAt(AT_BEN, { ...eves, key: ANNA.signer.publicKey })).toMatchObject({ code: 'wrong-signature' });
    const signed = await annas.seal(OFFER);
    await fc.assert(
      fc.asyncProperty(fc.nat(1 << 16), async (bit) => {
        const changed = { ...signed, key: flipped(signed.key, bit) };
        expect(await openAt(AT_BEN, changed)).toMatchObject({ ok: false, code: 'foreign-key' });
      }),
    );
  });

  it('of the longest SDP there may be, relayed, fits a control frame', async () => {
    const line = 'a=mid:0\r\n';
    const sdp = line.repeat(LIMITS.sdpLength / line.length);
    const body = await annas.seal({ ...OFFER, description: { type: 'offer', sdp } });
    const signal = { visit: ANNAS_END.visit, toVisit: BENS_END.visit, epoch: 1_000_000, body };
    const frame: ControlFrame = { kind: 'relayed', from: ANNA.peerId, signal };
    expect(JSON.stringify(frame).length).toBeLessThanOrEqual(LIMITS.controlLength);
    expect(v.is(ControlFrameSchema, frame)).toBe(true);
  });
});
