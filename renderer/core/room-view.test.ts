import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scope } from '../../signaling/basics/scope.ts';
import type { Mesh } from './link/mesh.ts';
import { LateHolding } from './on-hold/late-holding.ts';
import type { OwnState } from './own-state.ts';
import { RoomView } from './room-view.ts';
import type { Knocks } from './room/knocks.ts';
import type { Room } from './room/room.ts';
import type { KnownPeople } from './trust/known-people.ts';
import { Value } from './value.ts';
import type { Verifications } from './verify/verifications.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function failedRoom() {
  const room = {
    get membership() {
      return {
        kind: 'failed',
        room: { code: 'team', key: null, settings: null, inside: false, hubId: null },
        error: 'room-full',
      } as const;
    },
  } as Room;
  const inviteOrigin = new Value<string | null>(null).store;
  const [mesh, own, knownPeople] = [{} as Mesh, {} as OwnState, {} as KnownPeople];
  const knocks = {} as Knocks;
  const verifications = {} as Verifications;
  const holding = new LateHolding();
  const view = new RoomView(
    { room, mesh, knocks, holding, own, knownPeople, verifications, inviteOrigin },
    new Scope(),
  );
  const published = vi.fn();
  view.value.store.subscribe(published);
  return { view, published };
}

it('[LIM-9] is published at most once a frame, however much comes from others', async () => {
  const { view, published } = failedRoom();
  for (let at = 0; at < 1_000; at += 1) {
    for (let frame = 0; frame < 5; frame += 1) view.publishSoon();
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(published.mock.calls.length).toBeGreaterThan(50);
  expect(published.mock.calls.length).toBeLessThanOrEqual(63);
});

it('is published a frame later: what came has that time to go on first', async () => {
  const { view, published } = failedRoom();
  view.publishSoon();
  await vi.advanceTimersByTimeAsync(15);
  expect(published).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(published).toHaveBeenCalledTimes(1);
});

it('what waits for its frame is published with what does not wait, and not once more', async () => {
  const { view, published } = failedRoom();
  view.publishSoon();
  view.publish();
  await vi.advanceTimersByTimeAsync(100);
  expect(published).toHaveBeenCalledTimes(1);
});
