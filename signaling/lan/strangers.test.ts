import { expect, it, vi } from 'vitest';
import { type LanStatus, PROTOCOL_VERSION } from '../protocol/index.ts';
import type { SimulatedHost } from './testing/simulated-host.ts';
import { SimulatedLan } from './testing/simulated-lan.ts';

// The nodes' time is simulated; how long that takes depends on what else the computer does.
vi.setConfig({ testTimeout: 60_000 });

const pin = (n: number): string => `${String(n).padStart(43, '0')}=`;

/** A host that says that it is the best hub of all, whatever happens. */
function startBoaster(lan: SimulatedLan, options: { address?: string } = {}): SimulatedHost {
  const liar = lan.start(options);
  const { keyPin } = liar.place;
  const ownAddress = Array.from({ length: 7 }, (_, n) => ({
    url: `https://${liar.address}:${n + 1}`,
    keyPin: pin(n),
  }));
  const standbys = [...ownAddress, lan.hosts[0]!.place];
  const state = { kind: 'serving' as const, followers: 1_000_000_000, standbys, successor: null };
  const status: LanStatus = {
    version: PROTOCOL_VERSION,
    keyPin,
    hubId: 'a'.repeat(12),
    kind: 'headless',
    term: 1_000_000_000,
    state,
  };
  vi.spyOn(liar.node.service!, 'status').mockReturnValue(status);
  vi.spyOn(liar.node.service!, 'feed').mockImplementation((sink) => {
    sink.send(status);
    return () => {};
  });
  const claim = (): void => {
    for (const host of lan.hosts) void lan.probe(liar, host.place, { own: { keyPin, port: 27474 } });
    lan.clock.after(1_000, claim);
  };
  claim();
  return liar;
}

it('[ELECT-1] apps that start where an unknown headless hub is use it, and so does who comes later', async () => {
  const lan = new SimulatedLan(2);
  const headless = lan.start({ kind: 'headless' });
  lan.start();
  await lan.clock.until(() => lan.hubOf(0) === headless, 3_000);
  lan.start();
  await lan.clock.until(() => lan.hubOf(0) === headless, 3_000);
});

it('[ELECT-9] nobody moves to an unknown headless hub from one that has followers', async () => {
  const { lan, hub } = await SimulatedLan.agreed(3, 2);
  const apps = lan.hosts.slice();
  lan.start({ kind: 'headless' });
  await lan.clock.run(60_000);
  expect(hub.node.state).toMatchObject({ kind: 'serving', followers: 2 });
  expect(apps.map(({ node }) => node.state.kind).sort()).toEqual(['following', 'following', 'serving']);
});

it('[ELECT-9] [LAN-10] nobody leaves a hub with followers for one that says that it has 10^9, and newcomers come', async () => {
  const { lan, hub } = await SimulatedLan.agreed(3, 1);
  const apps = lan.hosts.slice();
  const liar = startBoaster(lan);
  await lan.clock.run(60_000);
  apps.push(lan.start());
  await lan.clock.run(10_000);
  // The stranger itself among them, which makes it known.
  expect(hub.node.state).toMatchObject({ kind: 'serving', followers: 4 });
  for (const { moves } of apps) expect(moves).not.toContain(liar.place.keyPin);
});

it('[LAN-9] a stranger of another network is nobody to apps, not even to one alone', async () => {
  const lan = new SimulatedLan(1);
  const [app] = [lan.start()];
  const liar = startBoaster(lan, { address: '10.99.0.9' });
  await lan.clock.run(60_000);
  expect(app.moves).not.toContain(liar.place.keyPin);
  expect(app.known).toEqual([]);
});

it('[LAN-9] who types the address of a hub in another network goes there, and its followers come too', async () => {
  const { lan, hub } = await SimulatedLan.agreed(3, 1);
  const there = lan.start({ address: '10.1.0.5' });
  hub.trusted.add(there.place.keyPin);
  void hub.node.tryHub(there.place);
  await lan.clock.until(() => lan.hubOf(0) === there, 5_000);
  expect(there.node.service!.standbys).toEqual([]);
  const others = lan.hosts.filter((host) => host !== there && host !== hub);
  await lan.clock.run(20_000);
  for (const { known } of others) expect(known.map(({ url }) => url)).not.toContain(there.place.url);
});
