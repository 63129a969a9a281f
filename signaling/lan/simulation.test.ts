import { describe, expect, it } from 'vitest';
import type { SimulatedHost } from './testing/simulated-host.ts';
import { SimulatedLan } from './testing/simulated-lan.ts';

const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);
const SIZES = [2, 3, 5, 12, 30];
const CASES = SIZES.flatMap((size) => SEEDS.map((seed) => [size, seed * 1_000 + size] as const));

/** A LAN of so many apps, started at once, that has agreed on a hub. */
async function agreedLan(size: number, seed: number): Promise<{ lan: SimulatedLan; hub: SimulatedHost }> {
  const lan = new SimulatedLan(seed);
  for (let count = 0; count < size; count += 1) lan.start();
  await lan.clock.until(() => lan.hubOf(0) !== null, 3_000);
  return { lan, hub: lan.hubOf(0)! };
}

/** Longest number of hubs that one app has used. */
function mostMoves(lan: SimulatedLan): number {
  return Math.max(...lan.hosts.map(({ moves }) => moves.length));
}

describe.each(CASES)('a LAN of %i apps, seed %i', (size, seed) => {
  it('[ELECT-2] agrees on one hub within 3 s when all start at once, and stays with it', async () => {
    const { lan, hub } = await agreedLan(size, seed);
    await lan.clock.run(30_000);
    expect(lan.hubOf(0)).toBe(hub);
    expect(mostMoves(lan)).toBeLessThanOrEqual(4);
  });

  it('[ELECT-2] agrees within 3 s of the last one when they start one after the other', async () => {
    const lan = new SimulatedLan(seed);
    for (let count = 0; count < size; count += 1) {
      lan.start();
      await lan.clock.run(lan.random() * 3_000);
    }
    await lan.clock.until(() => lan.hubOf(0) !== null, 3_000);
    expect(mostMoves(lan)).toBeLessThanOrEqual(4);
  });

  it.each(['killed', 'unplugged', 'frozen'] as const)('[ELECT-5] has another hub 12 s after it was %s', async (how) => {
    const { lan, hub } = await agreedLan(size, seed);
    await lan.clock.run(lan.random() * 5_000);
    lan.stop(hub, how);
    await lan.clock.until(() => lan.hubOf(0) !== null, 12_000);
    const next = lan.hubOf(0);
    if (how !== 'frozen') return;
    await lan.clock.run(10_000);
    hub.thaw();
    await lan.clock.until(() => lan.hubOf(0) !== null && lan.hubOf(0) !== hub, 8_000);
    expect(lan.hubOf(0)).toBe(size === 2 ? lan.hubOf(0) : next);
  });

  it('[ELECT-6] has another hub 2 s after it quit', async () => {
    const { lan, hub } = await agreedLan(size, seed);
    await lan.clock.run(1_000);
    void hub.node.close().then(() => lan.stop(hub, 'killed'));
    await lan.clock.until(() => hub.condition === 'killed' && lan.hubOf(0) !== null, 2_000);
    expect(hub.node.state).toMatchObject({ kind: 'following', hub: lan.hubOf(0)!.place });
  });
});
