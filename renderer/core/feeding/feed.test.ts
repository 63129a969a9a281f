import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fedLinks, planned } from '../../../tests/support/fed-links.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A sender through which frames of the feed go. @param room what its way is thought to take, bit/s; it is sent `rate` of that. */
function statsOf(room: () => number, rate: () => number) {
  let bytes = 0;
  return () => {
    bytes += rate() / 16;
    const packets = bytes / 1_000;
    const sent = { type: 'outbound-rtp', timestamp: Date.now(), bytesSent: bytes, packetsSent: packets };
    return Promise.resolve(new Map([['sent', { ...sent, totalPacketSendDelay: 0, targetBitrate: room() }]]));
  };
}

/** A room of links whose ways have so much room, bit/s, and that are fed with all that they may get. */
async function feeding(rooms: number[]) {
  const { encoder, links, scope } = fedLinks(rooms.length);
  const rate = () => encoder.set.mock.lastCall?.[0]?.encoding?.maxBitrate ?? 0;
  for (const [index, { sender, fed }] of links.entries()) {
    sender.getStats.mockImplementation(statsOf(() => rooms[index]!, rate));
    fed.set(planned());
  }
  await vi.advanceTimersByTimeAsync(2_000);
  const sources = () => links.map(({ onUse }) => (onUse.mock.lastCall as unknown[])[0]);
  return { rooms, rate, links, sources, scope };
}

it('where no link has room for the whole, all have a smaller picture, and the whole once there is room', async () => {
  const { rooms, rate, sources, scope } = await feeding([4_000_000, 4_000_000, 4_000_000]);
  expect(rate()).toBe(2_000_000);
  rooms.splice(0, 3, 900_000, 1_000_000, 950_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([rate(), sources()]).toEqual([1_000_000, ['feed', 'feed', 'feed']]);
  rooms.splice(0, 3, 2_100_000, 2_000_000, 2_300_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([rate(), sources()]).toEqual([2_000_000, ['feed', 'feed', 'feed']]);
  scope.end();
});

it('what begins after a pause is not held to the room that there was before it', async () => {
  const { rooms, rate, links, scope } = await feeding([4_000_000, 4_000_000, 4_000_000]);
  rooms.splice(0, 3, 900_000, 1_000_000, 950_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(rate()).toBe(1_000_000);
  for (const { fed } of links) fed.set(null);
  await vi.advanceTimersByTimeAsync(100);
  for (const { fed } of links) fed.set(planned());
  await vi.advanceTimersByTimeAsync(1);
  expect(rate()).toBe(2_000_000);
  scope.end();
});

it('links that have less room than others cost those nothing', async () => {
  const { rooms, rate, sources, scope } = await feeding([4_000_000, 4_000_000, 4_000_000, 4_000_000]);
  rooms.splice(0, 2, 300_000, 400_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(rate()).toBe(2_000_000);
  expect(sources()).toEqual(['own', 'own', 'feed', 'feed']);
  scope.end();
});
