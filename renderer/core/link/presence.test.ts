import { describe, expect, it } from 'vitest';
import { PLACE_KEPT_MS, PLACE_KEPT_OFFLINE_MS, type Presence, type PresenceEvidence, presenceOf } from './presence.ts';

/** Somebody who was here, whose link is down, and who is on the list. */
const EVIDENCE: PresenceEvidence = {
  link: 'recovering',
  wasHere: true,
  listed: true,
  vouched: false,
  hubOnline: true,
  offline: false,
  listedBy: 'same',
  saidGoodbye: false,
  unsupportedMs: 0,
};
const MISSED = { listed: false } as const;
const MOVED = { listed: false, listedBy: 'another' } as const;
const INTRODUCED = { listed: false, listedBy: 'never' } as const;
const NEVER_MET = { wasHere: false, link: 'connecting' } as const;
const NO_HUB = { hubOnline: false } as const;

type Row = readonly [who: string, change: Partial<PresenceEvidence>, presence: Presence];

describe('whether somebody is here, lost or gone', () => {
  it.each<Row>([
    ['whose link is up, whatever a roster says', { ...MISSED, link: 'connected', saidGoodbye: true }, 'here'],
    ['whose link stumbles', {}, 'here'],
    ['whose link is given up, and whom the hub has', { link: 'lost' }, 'lost'],
    ['whose link is given up, and whom the hub has, for an hour', { link: 'lost', unsupportedMs: 3_600_000 }, 'lost'],
    ['whom the hub has lost too', MISSED, 'lost'],
    ['whom the hub has lost too, and who has just been cut off for flooding', { ...MISSED, link: 'cut-off' }, 'lost'],
    ['whom it had lost, and who is rebuilt', { ...MISSED, unsupportedMs: PLACE_KEPT_MS - 1 }, 'lost'],
    ['who does not come back', { ...MISSED, unsupportedMs: PLACE_KEPT_MS }, 'given-up'],
    ['whom nobody without a network can hear', { ...MISSED, offline: true, unsupportedMs: PLACE_KEPT_MS }, 'lost'],
    ['… for too long', { ...MISSED, offline: true, unsupportedMs: PLACE_KEPT_OFFLINE_MS }, 'given-up'],
    [
      'whose link is given up, and who does not come back',
      { ...MISSED, link: 'lost', unsupportedMs: 60_000 },
      'given-up',
    ],
    ['who said goodbye to the hub, the link being down', { ...MISSED, saidGoodbye: true }, 'left'],
    [
      'who said goodbye to the hub, but is seen by a common peer',
      { ...MISSED, saidGoodbye: true, vouched: true },
      'here',
    ],
    ['whom a common peer sees, the link being given up', { ...MISSED, link: 'lost', vouched: true }, 'lost'],
  ])('[LINK-4] [LINK-11] %s', (_who, change, presence) => {
    expect(presenceOf({ ...EVIDENCE, ...change })).toBe(presence);
  });

  it.each<Row>([
    ['whose link is up', { link: 'connected' }, 'here'],
    ['whose link stumbles', {}, 'here'],
    ['whose link is given up', { link: 'lost' }, 'lost'],
    ['who does not come back', { link: 'lost', unsupportedMs: PLACE_KEPT_MS }, 'given-up'],
    ['whom nobody met, still being connected', NEVER_MET, 'here'],
    ['whom nobody met and nothing connects', { ...NEVER_MET, link: 'lost' }, 'given-up'],
  ])('when only the hub went, %s', (_who, change, presence) => {
    expect(presenceOf({ ...EVIDENCE, ...NO_HUB, ...change })).toBe(presence);
  });

  it.each<Row>([
    ['whose link stumbles', {}, 'here'],
    ['whose link is given up', { link: 'lost' }, 'lost'],
    ['who does not come', { unsupportedMs: PLACE_KEPT_MS }, 'given-up'],
    ['whom nobody met, for less than 30 s', { ...NEVER_MET, unsupportedMs: 29_999 }, 'here'],
    ['whom nobody met, for 30 s', { ...NEVER_MET, unsupportedMs: 30_000 }, 'given-up'],
    ['whom nobody met and nothing connects', { ...NEVER_MET, link: 'lost' }, 'given-up'],
  ])('[LINK-4] a hub that took over has not heard of somebody %s', (_who, change, presence) => {
    expect(presenceOf({ ...EVIDENCE, ...MOVED, ...change })).toBe(presence);
  });

  it.each<Row>([
    ['and not met yet goes with the last voucher', { ...NEVER_MET }, 'given-up'],
    ['and not met yet stays with one', { ...NEVER_MET, vouched: true }, 'here'],
    ['and met keeps the place', {}, 'here'],
    ['and met does not keep it for ever', { unsupportedMs: PLACE_KEPT_MS }, 'given-up'],
  ])('[LINK-6] who was only introduced %s', (_who, change, presence) => {
    expect(presenceOf({ ...EVIDENCE, ...INTRODUCED, ...change })).toBe(presence);
  });

  it('[RING-5] who was only rung or held has no place to keep', () => {
    expect(presenceOf({ ...EVIDENCE, ...MISSED, wasHere: false, link: 'new' })).toBe('given-up');
    expect(presenceOf({ ...EVIDENCE, ...MISSED, wasHere: false })).toBe('given-up');
  });
});
