import { expect, it } from 'vitest';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { newRoomKey } from '../room/room-key.ts';
import { isRemovalIn, sealRemoval } from './removal-seal.ts';

const [ANNA, EVE, BEN] = ['Anna', 'Eve', 'Ben'].map(keyOf) as [
  ReturnType<typeof keyOf>,
  ReturnType<typeof keyOf>,
  ReturnType<typeof keyOf>,
];
const ROOM = newRoomKey(ANNA.peerId);
const SAID = { peerId: BEN.peerId, revision: 1, removed: true };

it('[REMOVE-2] counts by who made the room, for that room, and as it was said', async () => {
  const removal = await sealRemoval(ANNA.signer, ROOM, SAID);
  expect(await isRemovalIn(ROOM, removal)).toBe(true);
  const forged = [
    { ...removal, peerId: EVE.peerId },
    { ...removal, revision: 2 },
    { ...removal, removed: false },
    { ...removal, key: EVE.signer.publicKey },
    await sealRemoval(EVE.signer, ROOM, SAID),
    { ...(await sealRemoval(EVE.signer, ROOM, SAID)), key: ANNA.signer.publicKey },
  ];
  for (const one of forged) expect(await isRemovalIn(ROOM, one)).toBe(false);
});

it('[REMOVE-2] is worth nothing in another room of the same maker', async () => {
  const removal = await sealRemoval(ANNA.signer, newRoomKey(ANNA.peerId), SAID);
  expect(await isRemovalIn(ROOM, removal)).toBe(false);
});

it('[PASS-1] no two rooms of one maker have the same key', () => {
  const keys = Array.from({ length: 100 }, () => newRoomKey(ANNA.peerId));
  expect(new Set(keys).size).toBe(100);
  expect(keys.every((key) => /^[\w-]{42}[AEIMQUYcgkosw048]$/.test(key))).toBe(true);
});
