import { expect, it } from 'vitest';
import type { SecondCall } from './model.ts';
import { ringShown, type RingFacts } from './ring-outside.ts';

const secondCall = (callId: string, name: string): SecondCall => ({ callId, peerId: name, name, guest: false });
const FACTS: RingFacts = {
  call: { kind: 'idle' },
  room: { kind: 'joined', participants: [] },
  onHold: null,
  secondCalls: [],
  loudCalls: [],
  portraits: new Map(),
  loadedPortraits: new Map(),
  knownPeople: [],
  blockedPeople: [],
  media: { cameraOff: false },
  preferences: { theme: 'system', language: 'en' },
  hub: { kind: 'connecting' },
};

it('[RING-14] a second call that is loud is shown, also behind one that is silent', () => {
  const secondCalls = [secondCall('1', 'Ann'), secondCall('2', 'Bob')];
  expect(ringShown({ ...FACTS, secondCalls, loudCalls: ['2'] })).toMatchObject({ callId: '2', name: 'Bob' });
  expect(ringShown({ ...FACTS, secondCalls, loudCalls: ['1', '2'] })).toMatchObject({ callId: '1', name: 'Ann' });
  expect(ringShown({ ...FACTS, secondCalls })).toBeNull();
});

it('[PORTRAIT-3] the picture of who calls is shown once it came', () => {
  const facts = {
    ...FACTS,
    secondCalls: [secondCall('1', 'Ann')],
    loudCalls: ['1'],
    portraits: new Map([['Ann', 'h']]),
  };
  expect(ringShown(facts)).toMatchObject({ portrait: null });
  expect(ringShown({ ...facts, loadedPortraits: new Map([['h', 'AAAA']]) })).toMatchObject({ portrait: 'AAAA' });
});

it('who calls has the mark that they have elsewhere, and neither an unclear nor a blocked one is shown', () => {
  const facts = { ...FACTS, secondCalls: [secondCall('1', 'Ann')], loudCalls: ['1'] };
  const met = { names: ['Ann'], firstMetAt: 0, lastMetAt: 0, verifiedAt: null };
  const known = (peerId: string, verifiedAt: number | null = null) =>
    ringShown({ ...facts, knownPeople: [{ ...met, peerId, verifiedAt }] });
  expect(ringShown(facts)).toMatchObject({ mark: 'new' });
  expect(known('Ann')).toMatchObject({ mark: null });
  expect(known('Ann', 1)).toMatchObject({ mark: 'verified' });
  expect(known('Somebody else')).toBeNull();
  expect(ringShown({ ...facts, blockedPeople: [{ peerId: 'Ann', name: 'Ann', blockedAt: 0 }] })).toBeNull();
});
