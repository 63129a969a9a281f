import { runIn } from './rig/commands.ts';
import type { LanHost } from './rig/host.ts';
import { expect, test } from './test.ts';

// The rig itself: a fault that does nothing would let every scenario pass.

interface Pings {
  received: number;
  /** Average of a round trip, ms; NaN when nothing came back. */
  roundTripMs: number;
}

/** 20 pings a second, each waited for 1 s. */
function ping(from: LanHost, address: string, count = 3): Pings {
  const output = runIn(from.namespace, ['sh', '-c', `ping -c ${count} -i 0.05 -W 1 ${address} || true`]);
  return {
    received: Number(/(\d+) received/.exec(output)?.[1]),
    roundTripMs: Number(/= [\d.]+\/([\d.]+)\//.exec(output)?.[1]),
  };
}

test('hosts reach each other until the cable is cut, and again afterwards', async ({ lan }) => {
  const [ann, bob] = [await lan.addHost(), await lan.addHost()];
  expect(ping(ann, bob.address).received).toBe(3);
  bob.card.cut();
  expect(ping(ann, bob.address).received).toBe(0);
  bob.card.restore();
  expect(ping(ann, bob.address).received).toBe(3);
  bob.card.move();
  expect(ping(ann, bob.address).received).toBe(3);
});

test('loss, blocked addresses and delay', async ({ lan }) => {
  const [ann, bob] = [await lan.addHost(), await lan.addHost()];
  const slow = await lan.addHost({ delay: { ms: 50, jitterMs: 10 } });
  bob.card.impair({ kind: 'loss', percent: 30 });
  // Lost on the way there or back: 51 %.
  const { received } = ping(ann, bob.address, 100);
  expect(received).toBeGreaterThan(20);
  expect(received).toBeLessThan(80);
  bob.card.impair({ kind: 'address-blocked', address: ann.address });
  expect(ping(ann, bob.address).received).toBe(0);
  bob.card.impair();
  expect(ping(ann, bob.address).received).toBe(3);
  const { roundTripMs } = ping(ann, slow.address, 10);
  expect(roundTripMs).toBeGreaterThan(100);
  expect(roundTripMs).toBeLessThan(150);
});

test('a slow cable', async ({ lan }) => {
  const [ann, bob] = [await lan.addHost(), await lan.addHost()];
  bob.card.limitRate(100);
  // 100 kbit/s carry 1,400 bytes in 112 ms; the first few packets ride on the burst.
  const output = runIn(ann.namespace, ['sh', '-c', `ping -c 20 -i 0.02 -s 1400 -W 1 ${bob.address} || true`]);
  expect(Number(/(\d+) received/.exec(output)?.[1])).toBeLessThan(20);
  bob.card.limitRate(null);
  expect(ping(ann, bob.address, 20).received).toBe(20);
});

test('isolated hosts, two cards, and a switch that is unplugged', async ({ lan }) => {
  const [ann, bob, cara] = [await lan.addHost(), await lan.addHost(), await lan.addHost()];
  ann.card.isolate();
  bob.card.isolate();
  expect(ping(ann, bob.address).received).toBe(0);
  expect(ping(ann, cara.address).received).toBe(3);

  const other = lan.addSwitch();
  const dan = await lan.addHost({ switch: other });
  expect(ping(cara, dan.address).received).toBe(0);
  await cara.addCard(other);
  expect(ping(cara, dan.address).received).toBe(3);
  lan.connectSubnets();
  expect(ping(ann, dan.address).received).toBe(3);

  const upstairs = lan.addSwitch({ extending: lan.switch });
  const eve = await lan.addHost({ switch: upstairs });
  expect(ping(cara, eve.address).received).toBe(3);
  upstairs.cutUplink();
  expect(ping(cara, eve.address).received).toBe(0);
  upstairs.restoreUplink();
  expect(ping(cara, eve.address).received).toBe(3);
});
