import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeDoor, encodePass } from '../../../signaling/protocol/index.ts';
import vectors from '../../../signaling/protocol/pass-vectors.json' with { type: 'json' };
import { doorOf, isPass, passOf } from './room-key.ts';

const { key, door, passes } = vectors;
const [given] = passes;
const room = { code: given!.code, key };
const { from, to, mac } = given!;

/** What another implementation gives. */
const macOf = (bytes: string) =>
  createHmac('sha256', Buffer.from(key, 'base64url')).update(Buffer.from(bytes, 'hex')).digest('base64url');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The base64url text with one bit of its bytes flipped. */
function flipped(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'base64url');
  const at = bit % (bytes.length * 8);
  bytes[at >> 3]! ^= 1 << (at & 7);
  return bytes.toString('base64url');
}

describe('the vectors of the protocol', () => {
  it.each(passes)('[PASS-2] a pass from $from.visit to $to.visit', async (vector) => {
    expect(hex(encodePass(vector.code, vector.from, vector.to))).toBe(vector.bytes);
    expect(macOf(vector.bytes)).toBe(vector.mac);
    expect(await passOf({ code: vector.code, key }, vector.from, vector.to)).toBe(vector.mac);
  });

  it('[DOOR-1] the door', async () => {
    expect([hex(encodeDoor()), macOf(door.bytes)]).toEqual([door.bytes, door.mac]);
    expect(await doorOf(key)).toBe(door.mac);
  });
});

describe('[PASS-2] a pass', () => {
  it('is one for its room, its ends and its direction', async () => {
    expect(await isPass(mac, room, from, to)).toBe(true);
    expect(await isPass(mac, room, to, from)).toBe(false);
    expect(await isPass(mac, { ...room, code: 'kxm-4tqr-b7x' }, from, to)).toBe(false);
    expect(await isPass(mac, room, { ...from, visit: 'visitvisit-3' }, to)).toBe(false);
    expect(await isPass(mac, room, from, { ...to, peerId: `B${to.peerId.slice(1)}` })).toBe(false);
  });

  it('with one flipped bit is none, and so it is with one bit of the key flipped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(255), async (bit) => {
        expect(await isPass(flipped(mac, bit), room, from, to)).toBe(false);
        expect(await isPass(mac, { ...room, key: flipped(key, bit) }, from, to)).toBe(false);
      }),
    );
  });

  it('cannot be told apart from any other by its door: nothing that hubs are told has the key in it', async () => {
    const other = await doorOf(flipped(key, 0));
    expect(other).not.toBe(door.mac);
    expect([mac, door.mac].join()).not.toContain(key);
  });
});
