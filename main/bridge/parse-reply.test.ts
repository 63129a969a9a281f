import { describe, expect, it } from 'vitest';
import { ok } from '../../signaling/protocol/index.ts';
import { parseReply } from './parse-reply.ts';

const ATTACHED = {
  peerId: 'p'.repeat(22),
  publicKey: 'A'.repeat(43),
  hubInfo: { ownAddresses: [], fixed: null, hub: { kind: 'seeking' }, iceServers: [], trusted: [], guestsAsking: [] },
  policy: { locked: [], troubles: [] },
  sharePicker: false,
  tray: null,
};
const JOIN = { name: 'join', input: { code: 'team', visit: 'v'.repeat(12) } } as const;
const ROSTER = { code: 'team', revision: 1, members: [], elsewhere: false };

describe('parseReply', () => {
  it('takes what the call answers, and how it may fail', () => {
    expect(parseReply('attach', null, ok(ATTACHED))).toEqual(ok(ATTACHED));
    const refusal = { ok: false, code: 'other-version', message: 'it speaks 2' };
    expect(parseReply('findHub', { address: 'x' }, refusal)).toEqual(refusal);
    const fault = { ok: false, code: 'forbidden', message: 'not for this page' };
    expect(parseReply('attach', null, fault)).toEqual(fault);
  });

  it('leaves out what only a newer process knows', () => {
    expect(parseReply('attach', null, ok({ ...ATTACHED, tomorrow: 1 }))).toEqual(ok(ATTACHED));
  });

  it('takes the answer of a relayed request by the contract of that request', () => {
    expect(parseReply('request', JOIN, ok({ roster: ROSTER }))).toEqual(ok({ roster: ROSTER }));
    expect(parseReply('request', JOIN, ok({ roster: { ...ROSTER, revision: 'one' } }))).toMatchObject({
      code: 'internal',
    });
  });

  it.each([
    ['attach', null, ok({ ...ATTACHED, peerId: 7 })],
    ['setHubAddress', { address: null }, { ok: false, code: 'other-version', message: '' }],
    ['stopSignaling', null, ok(undefined)],
    ['stopSignaling', null, null],
  ] as const)('does not take a wrong answer to %s', (call, input, reply) => {
    expect(parseReply(call, input, reply)).toMatchObject({ ok: false, code: 'internal' });
  });
});
