import { describe, expect, it, vi } from 'vitest';
import { PROTOCOL_VERSION } from '../protocol/index.ts';
import type { Sighting } from './discovery.ts';
import { seededRandom } from './testing/simulated-clock.ts';
import type { SimulatedHost } from './testing/simulated-host.ts';
import { SimulatedLan } from './testing/simulated-lan.ts';

// The nodes' time is simulated; how long that takes depends on what else the computer does.
vi.setConfig({ testTimeout: 60_000 });

/** Size and seed. A seed that ever failed is added here and stays. */
const CASES = [2, 3, 5, 12].flatMap((size) => [1, 2, 3].map((seed) => [size, seed] as const)).concat([[30, 1]]);

/** The largest number of hubs that one app has used, one after the other. */
function mostMoves({ hosts }: SimulatedLan): number {
  return Math.max(...hosts.map(({ moves }) => moves.length));
}

describe.each(CASES.filter(([size]) => size > 2))('a LAN of %i apps, seed %i, of which some are left', (size, seed) => {
  it('[ELECT-6] has another hub 12 s after two crashes, the second during the take-over', async () => {
    const { lan, hub } = await SimulatedLan.agreed(size, seed);
    lan.stop(hub, 'killed');
    const serving = () => lan.running.find(({ node }) => node.state.kind === 'serving');
    await lan.clock.until(() => serving() !== undefined, 12_000);
    lan.stop(serving()!, 'unplugged');
    await lan.clock.until(() => lan.hubOf(0) !== null, 12_000);
  });

  it('[ELECT-3] has a hub in each half after a split, and one after the merge', async () => {
    const { lan } = await SimulatedLan.agreed(size, seed);
    lan.hosts.forEach((host, index) => (host.network = index % 2));
    await lan.clock.until(() => lan.hubOf(0) !== null && lan.hubOf(1) !== null, 12_000);
    await lan.clock.run(5_000);
    for (const host of lan.hosts) host.network = 0;
    await lan.clock.until(() => lan.hubOf(0) !== null, 5_000);
    expect(mostMoves(lan)).toBeLessThanOrEqual(5);
  });
});

describe.each(CASES)('a LAN of %i apps, seed %i', (size, seed) => {
  it('[ELECT-3] agrees on one hub within 3 s when all start at once, and stays with it', async () => {
    const { lan, hub } = await SimulatedLan.agreed(size, seed);
    await lan.clock.run(30_000);
    expect(lan.hubOf(0)).toBe(hub);
    expect(mostMoves(lan)).toBeLessThanOrEqual(4);
  });

  it('[ELECT-3] agrees within 3 s of the last one when they start one after the other', async () => {
    const lan = new SimulatedLan(seed);
    for (let count = 0; count < size; count += 1) {
      lan.start();
      await lan.clock.run(lan.random() * 3_000);
    }
    await lan.clock.until(() => lan.hubOf(0) !== null, 3_000);
    expect(mostMoves(lan)).toBeLessThanOrEqual(4);
  });

  it.each(['killed', 'unplugged'] as const)('[ELECT-6] has another hub 12 s after it was %s', async (how) => {
    const { lan, hub } = await SimulatedLan.agreed(size, seed);
    await lan.clock.run(lan.random() * 5_000);
    lan.stop(hub, how);
    await lan.clock.until(() => lan.hubOf(0) !== null, 12_000);
  });

  it('[ELECT-6] has another hub 12 s after a freeze, which the woken one joins', async () => {
    const { lan, hub } = await SimulatedLan.agreed(size, seed);
    lan.stop(hub, 'frozen');
    await lan.clock.until(() => lan.hubOf(0) !== null, 12_000);
    const next = lan.hubOf(0);
    await lan.clock.run(10_000);
    hub.thaw();
    await lan.clock.until(() => lan.hubOf(0) !== null, 10_000);
    expect(lan.hubOf(0)).toBe(next);
  });

  it('[ELECT-7] has another hub 2 s after it quit, and knows it', async () => {
    const { lan, hub } = await SimulatedLan.agreed(size, seed);
    await lan.clock.run(1_000);
    void hub.node.close().then(() => lan.stop(hub, 'killed'));
    await lan.clock.until(() => hub.condition === 'killed' && lan.hubOf(0) !== null, 2_000);
    expect(hub.node.state).toMatchObject({ kind: 'following', hub: lan.hubOf(0)!.place });
  });

  it('has one hub after a minute of everything at random', async () => {
    const { lan } = await SimulatedLan.agreed(size, seed);
    const random = seededRandom(seed);
    for (let count = 0; count < 20; count += 1) {
      breakSomething(lan, random);
      await lan.clock.run(random() * 6_000);
    }
    for (const host of lan.hosts) {
      host.network = 0;
      if (host.condition === 'frozen') host.thaw();
    }
    await lan.clock.until(() => lan.hubOf(0) !== null, 20_000);
    const hub = lan.hubOf(0);
    await lan.clock.run(20_000);
    expect(lan.hubOf(0)).toBe(hub);
  });
});

function breakSomething(lan: SimulatedLan, random: () => number): void {
  const host = lan.hosts[Math.floor(random() * lan.hosts.length)]!;
  const what = random();
  if (what < 0.25) host.network = 1 - host.network;
  else if (what < 0.5) {
    if (host.condition === 'frozen') host.thaw();
    else if (host.condition === 'running') lan.stop(host, 'frozen');
  } else if (what < 0.75 && host.condition === 'running' && lan.running.length > 1) {
    lan.start();
    if (random() < 0.5) lan.stop(host, random() < 0.5 ? 'killed' : 'unplugged');
    else void host.node.close().then(() => lan.stop(host, 'killed'));
  }
}

describe('what others claim', () => {
  const claimed = (url: string, keyPin: string): Sighting => ({
    sender: new URL(url).hostname,
    places: [{ url, keyPin }],
    version: PROTOCOL_VERSION,
    hubId: 'a'.repeat(12),
    kind: 'headless',
  });

  it('[LAN-6] [ELECT-4] 1,000 bogus adverts and a stolen address move nobody, and a new app still gets in', async () => {
    const { lan, hub } = await SimulatedLan.agreed(5, 1);
    const random = seededRandom(1);
    for (let count = 0; count < 1_000; count += 1) {
      const bogusKey = `${String(count).padStart(43, '0')}=`;
      const url = random() < 0.1 ? hub.place.url : `https://10.0.9.${count % 250}:27474`;
      for (const host of lan.hosts) host.discovery.hear(claimed(url, bogusKey));
    }
    const late = lan.start();
    await lan.clock.until(() => lan.hubOf(0) !== null, 3_000);
    await lan.clock.run(30_000);
    expect(lan.hubOf(0)).toBe(hub);
    expect(mostMoves(lan)).toBeLessThanOrEqual(2);
    expect(late.node.state.kind).toBe('following');
  });

  it('[LAN-6] a new app gets in during a steady flood from one address', async () => {
    const { lan, hub } = await SimulatedLan.agreed(5, 1);
    let count = 0;
    const flood = (): void => {
      for (let n = 0; n < 10; n += 1) {
        const bogus = claimed('https://10.0.9.9:27474', `${String((count += 1)).padStart(43, '0')}=`);
        for (const host of lan.hosts) host.discovery.hear(bogus);
      }
      lan.clock.after(20, flood);
    };
    flood();
    await lan.clock.run(10_000);
    lan.start();
    await lan.clock.until(() => lan.hubOf(0) === hub, 5_000);
  });

  it('[ELECT-1] everybody moves to a headless hub whose key was confirmed, which stays when another comes', async () => {
    const { lan } = await SimulatedLan.agreed(5, 2);
    const headless = lan.start({ kind: 'headless' });
    for (const { trusted } of lan.hosts) trusted.add(headless.place.keyPin);
    await lan.clock.until(() => lan.hubOf(0) === headless, 10_000);
    lan.start();
    await lan.clock.until(() => lan.hubOf(0) === headless, 3_000);
  });
});

describe('the line of succession', () => {
  const lineOf = (hub: SimulatedHost): string[] => hub.node.service!.standbys.map(({ url }) => new URL(url).hostname);
  const followersOf = ({ node }: SimulatedHost) => (node.state.kind === 'serving' ? node.state.followers : null);

  it('[LAN-7] names all followers at once, and not those that were unplugged half a minute ago', async () => {
    const { lan, hub } = await SimulatedLan.agreed(5, 3);
    await lan.clock.run(1_000);
    const [gone, ...others] = lan.hosts.filter((host) => host !== hub);
    expect(lineOf(hub).sort()).toEqual([gone!, ...others].map(({ address }) => address).sort());
    lan.stop(gone!, 'unplugged');
    await lan.clock.run(30_000);
    expect(followersOf(hub)).toBe(3);
    expect(lineOf(hub).sort()).toEqual(others.map(({ address }) => address).sort());
    expect(mostMoves(lan)).toBeLessThanOrEqual(2);
  });

  it('[ELECT-2] whoever took over asks the network each second for two minutes, then each four', async () => {
    const { lan, hub } = await SimulatedLan.agreed(3, 1);
    lan.stop(hub, 'unplugged');
    await lan.clock.until(() => lan.hubOf(0) !== null, 12_000);
    const query = vi.spyOn(lan.hubOf(0)!.discovery, 'query');
    await lan.clock.run(60_000);
    expect(query).toHaveBeenCalledTimes(60);
    await lan.clock.run(60_000);
    query.mockClear();
    await lan.clock.run(60_000);
    expect(query).toHaveBeenCalledTimes(15);
  });

  it('[LAN-7] has no place for an app behind a firewall, which goes on following', async () => {
    const { lan, hub } = await SimulatedLan.agreed(3, 1);
    const hidden = lan.start();
    hidden.hasFirewall = true;
    await lan.clock.until(() => followersOf(hub) === 3, 3_000);
    for (let minute = 0; minute < 10; minute += 1) {
      await lan.clock.run(60_000);
      expect(lineOf(hub)).not.toContain(hidden.address);
      expect(lan.hubOf(0)).toBe(hub);
    }
    lan.stop(hub, 'killed');
    await lan.clock.until(() => lan.hubOf(0) !== null, 12_000);
    expect(lan.hubOf(0)).not.toBe(hidden);
  });

  it.each([1, 2, 3, 4, 5, 6])('[ELECT-3] two apps meet, one of them behind a firewall (seed %i)', async (seed) => {
    const lan = new SimulatedLan(seed);
    const [hidden, open] = [lan.start(), lan.start()];
    hidden.hasFirewall = true;
    await lan.clock.until(() => lan.hubOf(0) === open, 15_000);
  });

  it('[LAN-3] has eight followers at one address, however many feeds are opened there', async () => {
    const { hub } = await SimulatedLan.agreed(2, 1);
    for (let index = 0; index < 300; index += 1) {
      const place = { url: 'https://10.0.9.9:27474', keyPin: `${String(index).padStart(43, '0')}=` };
      hub.node.service!.feed({ send: () => {}, end: () => {} }, '10.0.9.9', place);
    }
    expect(followersOf(hub)).toBe(9);
  });

  it("[LAN-7] [LAN-3] has no place for somebody else's key", async () => {
    const { lan, hub } = await SimulatedLan.agreed(3, 1);
    const others = lan.hosts.filter((host) => host !== hub);
    await lan.clock.run(1_000);
    const line = hub.node.service!.standbys;
    const silent = { send: () => {}, end: () => {} };
    for (const [index, { place }] of others.entries()) {
      const thief = lan.start();
      hub.node.service!.feed(silent, thief.address, { url: thief.place.url, keyPin: place.keyPin });
      lan.stop(thief, index === 0 ? 'killed' : 'unplugged');
    }
    await lan.clock.run(30_000);
    expect(hub.node.service!.standbys).toEqual(line);
    expect(mostMoves(lan)).toBeLessThanOrEqual(2);
  });
});

describe('without multicast', () => {
  it.each([1, 2])('[ELECT-8] a hub that slept is with the others 1 s after it woke up (seed %i)', async (seed) => {
    const { lan, hub } = await SimulatedLan.agreed(4, seed);
    lan.hasMulticast = false;
    lan.stop(hub, 'frozen');
    await lan.clock.until(() => lan.hubOf(0) !== null, 12_000);
    const next = lan.hubOf(0);
    await lan.clock.run(300_000);
    hub.thaw();
    await lan.clock.until(() => lan.hubOf(0) !== null, 1_000);
    expect(lan.hubOf(0)).toBe(next);
  });

  it('[LAN-5] a remembered hub is found within 5 s', async () => {
    const lan = new SimulatedLan(7);
    lan.hasMulticast = false;
    const first = lan.start();
    await lan.clock.run(10_000);
    lan.start({ known: [first.place] });
    await lan.clock.until(() => lan.hubOf(0) !== null, 5_000);
  });

  it.each([1, 2, 3, 4])(
    '[LAN-5] a typed address joins two within 3 s, whoever of them is better (seed %i)',
    async (seed) => {
      const lan = new SimulatedLan(seed);
      lan.hasMulticast = false;
      const [a, b] = [lan.start(), lan.start()];
      const met = a.node.tryHub(b.place);
      await lan.clock.until(() => lan.hubOf(0) !== null, 3_000);
      expect(await met).toEqual({ ok: true, data: null });
    },
  );

  it('[LAN-5] a follower that meets a hub brings the two groups together', async () => {
    const { lan } = await SimulatedLan.agreed(3, 1);
    lan.hasMulticast = false;
    const others = [lan.start(), lan.start()];
    void others[1]!.node.tryHub(others[0]!.place);
    const follower = lan.hosts.find(({ node }) => node.state.kind === 'following')!;
    await lan.clock.run(2_000);
    void follower.node.tryHub(others[1]!.place);
    await lan.clock.until(() => lan.hubOf(0) !== null, 5_000);
  });

  it('[LAN-5] an app behind a firewall joins the hub of a typed address, whichever is better', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const lan = new SimulatedLan(seed);
      lan.hasMulticast = false;
      const [hidden, open] = [lan.start(), lan.start()];
      hidden.hasFirewall = true;
      void hidden.node.tryHub(open.place);
      await lan.clock.until(() => lan.hubOf(0) === open, 40_000);
    }
  });

  it('answers a typed address where nobody is, or somebody else', async () => {
    const lan = new SimulatedLan(1);
    const [a, b] = [lan.start(), lan.start()];
    const nobody = a.node.tryHub({ ...b.place, url: 'https://10.0.9.9:27474' });
    const impostor = a.node.tryHub({ ...b.place, keyPin: `${'A'.repeat(43)}=` });
    await lan.clock.run(2_000);
    expect(await nobody).toMatchObject({ ok: false, code: 'unreachable' });
    expect(await impostor).toMatchObject({ ok: false, code: 'hub-key-changed' });
  });
});
