import { expect, it } from 'vitest';
import type { CallState } from '../../core/model.ts';
import { loudCall } from './loud-call.ts';

const BOB = { peerId: 'bob', name: 'Bob' };

it.each<[string, CallState, readonly string[], boolean]>([
  ['a loud one', { kind: 'incoming', callId: '1', from: BOB, guest: false, phase: 'ringing' }, ['1'], true],
  ['a silent one', { kind: 'incoming', callId: '1', from: BOB, guest: false, phase: 'ringing' }, ['2'], false],
  ['one that goes out', { kind: 'outgoing', to: BOB, phase: 'ringing' }, [], true],
])('[RING-14] of calls, %s calls for attention', (_what, call, loudCalls, calls) => {
  expect(loudCall(call, loudCalls)).toEqual(calls ? call : { kind: 'idle' });
});
