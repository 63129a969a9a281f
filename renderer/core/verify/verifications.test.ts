import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { VerifyPerson, verifyingPair } from '../../../tests/support/verify-rig.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Both see their codes. */
async function comparing({ ann, ben }: ReturnType<typeof verifyingPair>): Promise<void> {
  ann.start();
  await ben.until('asked');
  ben.start();
  await Promise.all([ann.until('comparing'), ben.until('comparing')]);
}

/** A commitment is base64url of 32 bytes. */
const commitment = (index: number) => `${String(index).padStart(42, '0')}A`;
const ask = (index: number): RoomFrame => ({ kind: 'verify-ask', commitment: commitment(index) });

describe('[VERIFY-1] two people', () => {
  it('see the same code once the one who was asked agrees, and are verified when both say so', async () => {
    const { ann, ben } = verifyingPair();
    await comparing({ ann, ben });
    expect(ann.code).toEqual(ben.code);
    ann.judge(true);
    await vi.waitFor(() => expect(ben.shown).toMatchObject({ confirmedBy: 'them' }));
    expect([ann.verdicts, ben.verdicts]).toEqual([[], []]);
    ben.judge(true);
    await ann.until('matched');
    expect([ann.verdicts, ben.verdicts]).toEqual([[true], [true]]);
  });

  it('see another code each time', async () => {
    const { ann, ben } = verifyingPair();
    await comparing({ ann, ben });
    const first = ann.code;
    ann.close();
    await ben.until('cancelled');
    await comparing({ ann: ben, ben: ann });
    expect(ann.code).toEqual(ben.code);
    expect(ann.code).not.toEqual(first);
  });

  it('who ask at the same time compare at once, since both want to', async () => {
    const { ann, ben } = verifyingPair();
    ann.start();
    ben.start();
    await Promise.all([ann.until('comparing'), ben.until('comparing')]);
    expect(ann.code).toEqual(ben.code);
  });

  it('are not offered it where one side’s client does not know it, or the other’s key is not known', () => {
    expect(new VerifyPerson('ann', 'ben').shown).toEqual({ kind: 'idle' });
    expect(new VerifyPerson('ann', 'ben', ['share-paused']).shown).toBe(null);
    const ann = new VerifyPerson('ann', 'ben');
    ann.link = { ...ann.link, binding: { key: null } };
    ann.hear(ask(1));
    expect(ann.shown).toBe(null);
  });
});

describe('[VERIFY-3] somebody in the middle, who is Ben to Ann and Ann to Ben', () => {
  it('and passes frames on makes nobody see the same code: a commitment is to both keys', async () => {
    const [ann, ben] = [new VerifyPerson('ann', 'eve'), new VerifyPerson('ben', 'eve')];
    ann.connect((frame) => ben.hear(frame));
    ben.connect((frame) => ann.hear(frame));
    ann.start();
    await ben.until('asked');
    ben.start();
    await Promise.all([ann.until('cancelled'), ben.until('failed')]);
    expect(ben.shown).toEqual({ kind: 'failed', cause: 'bad-reveal' });
  });

  it('and compares with each makes them see different codes', async () => {
    const [ann, ben] = [new VerifyPerson('ann', 'eve'), new VerifyPerson('ben', 'eve')];
    const [eveToAnn, eveToBen] = [new VerifyPerson('eve', 'ann'), new VerifyPerson('eve', 'ben')];
    for (const [one, other] of [
      [ann, eveToAnn],
      [ben, eveToBen],
    ] as const) {
      one.connect((frame) => other.hear(frame));
      other.connect((frame) => one.hear(frame));
    }
    await Promise.all([comparing({ ann, ben: eveToAnn }), comparing({ ann: eveToBen, ben })]);
    expect(ann.code).not.toEqual(ben.code);
    expect(ann.code?.numbers).not.toEqual(ben.code?.numbers);
  });
});

describe('[VERIFY-4] a mismatch', () => {
  it('is known on both sides, and outlives the other’s visit, until oneself leaves the room', async () => {
    const { ann, ben } = verifyingPair();
    await comparing({ ann, ben });
    ben.judge(false);
    await ann.until('mismatched');
    expect([ann.shown, ben.shown]).toMatchObject([{ saidBy: 'them' }, { saidBy: 'me' }]);
    expect([ann.verdicts, ben.verdicts]).toEqual([[false], [false]]);
    ann.link = { ...ann.link };
    ann.verifications.refresh();
    ann.close();
    expect(ann.shown).toMatchObject({ kind: 'mismatched' });
    ann.verifications.clear();
    expect(ann.shown).toEqual({ kind: 'idle' });
  });
});

describe('[VERIFY-5] a comparison', () => {
  it('ends when nothing happens for two minutes', async () => {
    vi.useFakeTimers();
    const { ann, ben } = verifyingPair();
    ann.start();
    await ann.until('asked');
    await vi.advanceTimersByTimeAsync(LIMITS.verifyMs);
    expect([ann.shown, ben.shown]).toEqual([{ kind: 'failed', cause: 'timeout' }, { kind: 'idle' }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends when the connection is made anew, and with the link', async () => {
    const { ann, ben } = verifyingPair();
    await comparing({ ann, ben });
    ann.connect((frame) => ben.hear(frame));
    expect(ann.shown).toEqual({ kind: 'failed', cause: 'interrupted' });
    await ben.until('cancelled');
    await comparing({ ann, ben });
    ann.link = { ...ann.link };
    ann.verifications.refresh();
    expect(ann.shown).toEqual({ kind: 'idle' });
  });

  it('that cannot be sent fails at once', async () => {
    const ann = new VerifyPerson('ann', 'ben');
    ann.start();
    await ann.until('failed');
  });

  it('is asked for three times a minute at most: more offers are not shown', () => {
    const { ann } = verifyingPair();
    const offered = Array.from({ length: 5 }, (_, index) => {
      ann.hear(ask(index));
      const { shown } = ann;
      ann.hear({ kind: 'verify-end', commitment: commitment(index), reason: 'cancelled' });
      return shown?.kind;
    });
    expect(offered).toEqual(['asked', 'asked', 'asked', 'idle', 'idle']);
  });

  it('leaves no timer when the session ends', async () => {
    vi.useFakeTimers();
    const { ann, ben } = verifyingPair();
    ann.start();
    await ben.until('asked');
    for (const { scope } of [ann, ben]) scope.end();
    expect(vi.getTimerCount()).toBe(0);
  });
});
