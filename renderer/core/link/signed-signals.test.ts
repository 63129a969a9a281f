import { beforeEach, describe, expect, it } from 'vitest';
import type { SignalBody, SignedDescription, Signer } from '../../../signaling/protocol/index.ts';
import { keyOf, MADE_UP_SEAL } from '../../../tests/support/keys-of-names.ts';
import { DescriptionSeal } from './description-seal.ts';
import type { NegotiationBody } from './negotiator.ts';
import { SignedSignals } from './signed-signals.ts';

const [ANNA, BEN] = [keyOf('anna'), keyOf('ben')];
const ANNAS_END = { peerId: ANNA.peerId, visit: 'visit-anna-1' };
const BENS_END = { peerId: BEN.peerId, visit: 'visit-ben--1' };

const offer = (negotiation: number): NegotiationBody => ({
  kind: 'description',
  negotiation,
  description: { type: 'offer', sdp: `v=0 ${negotiation}` },
});
const candidate: NegotiationBody = { kind: 'candidate', candidate: null };

/** Anna's key, which takes ever less time, and fails at the negotiation of that number. */
function slowSigner(failsAt: number): Signer {
  let delayMs = 30;
  return {
    publicKey: ANNA.signer.publicKey,
    async sign(statement) {
      await new Promise((resolve) => setTimeout(resolve, (delayMs -= 10)));
      if (statement.purpose === 'description' && statement.negotiation === failsAt) throw new Error('no key');
      return ANNA.signer.sign(statement);
    },
  };
}

const noPass = () => Promise.resolve(null);
const said = (body: SignalBody) => (body.kind === 'description' ? `offer ${body.negotiation}` : body.kind);

describe('SignedSignals', () => {
  let sent: SignalBody[];
  let faults: unknown[];
  let told: string[];
  let anna: SignedSignals;
  let ben: SignedSignals;

  beforeEach(() => {
    [sent, faults, told] = [[], [], []];
    const atAnna = { self: ANNAS_END, remote: BENS_END, epoch: 0 };
    const atBen = { self: BENS_END, remote: ANNAS_END, epoch: 0 };
    anna = new SignedSignals(new DescriptionSeal(slowSigner(3), atAnna, noPass), { send: (body) => sent.push(body) });
    ben = new SignedSignals(new DescriptionSeal(BEN.signer, atBen, noPass), { send: () => undefined });
    anna.onFault.add((fault) => faults.push(fault));
    ben.onChecked.add(({ key }) => told.push(key === ANNA.signer.publicKey ? 'by Anna' : 'by whom?'));
    ben.onRefused.add((fault) => told.push(fault));
    ben.onBody.add((body) => told.push(body.kind === 'description' ? `offer ${body.negotiation}` : body.kind));
  });

  it('[SIG-5] descriptions and candidates leave in the order they were made, however long signing takes', async () => {
    for (const body of [offer(1), candidate, offer(2), candidate]) anna.send(body);
    await expect.poll(() => sent.map(said)).toEqual(['offer 1', 'candidate', 'offer 2', 'candidate']);
  });

  it('[SIG-5] and are told in the order they came, each description after it was checked', async () => {
    for (const body of [offer(1), candidate]) anna.send(body);
    await expect.poll(() => sent).toHaveLength(2);
    for (const body of sent) ben.receive(body as SignedDescription);
    await expect.poll(() => told).toEqual(['by Anna', 'offer 1', 'candidate']);
  });

  it('[SIG-5] what is not of the other side is dropped, and what comes after it is told', async () => {
    anna.send(offer(1));
    await expect.poll(() => sent).toHaveLength(1);
    const signed = sent[0] as SignedDescription;
    ben.receive({ ...signed, ...MADE_UP_SEAL });
    ben.receive({ ...signed, negotiation: 2 });
    ben.receive(signed);
    await expect.poll(() => told).toEqual(['foreign-key', 'wrong-signature', 'by Anna', 'offer 1']);
  });

  it('a description that cannot be signed is a fault, is not sent, and holds nothing up', async () => {
    for (const body of [offer(3), candidate, offer(4)]) anna.send(body);
    await expect.poll(() => sent.map(said)).toEqual(['candidate', 'offer 4']);
    expect(faults).toMatchObject([{ step: 'sign', cause: { message: 'no key' } }]);
  });

  it('nothing is sent or told after the end', async () => {
    anna.send(offer(1));
    await expect.poll(() => sent).toHaveLength(1);
    for (const body of [offer(2), candidate]) anna.send(body);
    ben.receive(sent[0] as SignedDescription);
    for (const signals of [anna, ben]) signals.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([sent.map(said), told]).toEqual([['offer 1'], []]);
  });
});
