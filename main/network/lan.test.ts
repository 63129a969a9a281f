import { get } from 'node:https';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryLan } from './testing/memory-lan.ts';
import { NetworkRig, PATIENT, TestPage, type RunningApp } from './testing/rig.ts';

// An election may take seconds.
describe('apps of a LAN', { timeout: 30_000 }, () => {
  let rig: NetworkRig;
  let lan: MemoryLan;
  beforeEach(async () => {
    rig = await NetworkRig.create();
    lan = new MemoryLan();
  });
  afterEach(() => rig.close());

  /** Apps with a page each, named by letters, when all of them see each other. */
  async function meet(...letters: string[]): Promise<{ app: RunningApp; page: TestPage }[]> {
    const members = await Promise.all(
      letters.map(async (letter) => {
        const app = await rig.start(letter, { discovery: lan.join() });
        return { app, page: new TestPage(app, letter) };
      }),
    );
    await Promise.all(members.map(({ page }) => page.greet()));
    const pages = members.map(({ page }) => page);
    for (const page of pages) await vi.waitFor(() => expect(page.people).toHaveLength(letters.length - 1), PATIENT);
    return members;
  }

  /** Hub and others, when exactly one is the hub. */
  function roles<M extends { page: TestPage }>(members: M[]): { hub: M; others: M[] } {
    const [hub, ...more] = members.filter(({ page }) => page.info.hub.kind === 'own');
    if (hub === undefined || more.length > 0) throw new Error('not one hub');
    return { hub, others: members.filter((member) => member !== hub) };
  }

  it('use one hub, which tells how many follow it, and remember it', async () => {
    const { hub, others } = roles(await meet('a', 'b', 'c'));
    await vi.waitFor(() => expect(hub.page.info.hub).toEqual({ kind: 'own', others: 2 }), PATIENT);
    const url = hub.page.origin;
    for (const { app, page } of others) {
      expect(page.info).toMatchObject({ fixed: null, hub: { kind: 'other', address: url } });
      expect(app.settings.get().knownHubs.map((place) => place.url)).toContain(url);
    }
  });

  it('[ICE-2] take no ICE servers from the hub that they found, and take them once a person sets it', async () => {
    const members = await meet('a', 'b');
    const servers = [{ urls: ['stun:192.0.2.1'] }];
    for (const { app } of members) await app.settings.update({ iceServers: servers });
    const { hub, others } = roles(members);
    const page = others[0]!.page;
    await others[0]!.app.settings.update({ iceServers: [] });
    await page.session.handlers.stopSignaling(null);
    // What it was told while the apps met.
    page.states.length = 0;
    expect((await page.greet()).iceServers).toEqual([]);

    await page.session.handlers.setHubAddress({ address: hub.page.origin });
    expect((await page.online()).iceServers).toEqual(servers);
  });

  it('send who opens a page of a hub that is not used to the one that is', async () => {
    const { hub, others } = roles(await meet('a', 'b'));
    const url = hub.page.origin;
    const location = await redirectOf(`${others[0]?.page.origin}/j/team`);
    expect(location).toContain(`:${new URL(url).port}/j/team`);
  });

  it('[ELECT-7] are together again within 2 s when the owner of the hub quits', async () => {
    const { hub, others } = roles(await meet('a', 'b', 'c'));
    for (const { page } of others) page.states.length = 0;
    await hub.page.session.close();
    await hub.app.network.close();
    const closedAt = Date.now();
    for (const { page } of others) {
      await page.online();
      await vi.waitFor(() => expect(page.people).toHaveLength(1), PATIENT);
    }
    expect(Date.now() - closedAt).toBeLessThan(2_000);
    roles(others);
  });

  it('leave the hub they have for the one a person sets, and come back', async () => {
    const { hub, others } = roles(await meet('a', 'b'));
    const company = new TestPage(await rig.start('company'), 'd');
    await company.greet();
    const address = company.origin;
    expect(await hub.page.session.handlers.setHubAddress({ address })).toEqual({ ok: true, data: null });
    await vi.waitFor(() => expect(company.people).toEqual([hub.page.name]), PATIENT);
    expect(await hub.page.session.handlers.setHubAddress({ address: null })).toEqual({ ok: true, data: null });
    await vi.waitFor(() => expect(hub.page.people).toEqual([others[0]?.page.name]), PATIENT);
  });

  it('are reached by who set the hub of one that follows, also when the hub is another one', async () => {
    const { hub, others } = roles(await meet('a', 'b'));
    const [follower] = others;
    const app = await rig.start('d', { hub: follower?.page.origin ?? '' });
    const outsider = new TestPage(app, 'd');
    await outsider.greet();
    const names = ['a', 'b'];
    await vi.waitFor(() => expect(outsider.people).toEqual(names), PATIENT);
    // Nobody confirmed the key of the other one ([LAN-12]).
    expect(app.settings.get().keyPins.map(({ address }) => address)).toEqual([follower?.page.origin]);
    await hub.page.session.close();
    await hub.app.network.close();
    await vi.waitFor(() => expect(outsider.people).toEqual([follower?.page.name]), PATIENT);
  });

  it('are found at an address, where nothing is announced', async () => {
    const [here, there] = [new TestPage(await rig.start('a'), 'a'), new TestPage(await rig.start('b'), 'b')];
    await Promise.all([here.greet(), there.greet()]);
    const { findHub } = here.session.handlers;
    expect(await findHub({ address: `${there.origin}/j/team` })).toEqual({ ok: true, data: null });
    await vi.waitFor(() => expect([here.people, there.people]).toEqual([['b'], ['a']]), PATIENT);
    expect(await findHub({ address: 'a b' })).toMatchObject({ code: 'bad-address' });
    expect(await findHub({ address: '127.0.0.1:1' })).toMatchObject({ code: 'unreachable' });
  });

  it('are found where they were before', async () => {
    const { hub, others } = roles(await meet('a', 'b'));
    const port = Number(new URL(hub.page.origin).port);
    const names = [hub, ...others].map(({ page }) => page.name);
    for (const { app, page } of [hub, ...others]) {
      await page.session.close();
      await app.network.close();
      await app.settings.flush();
    }
    const [first, second] = names;
    const there = new TestPage(await rig.start(first ?? '', { port }), 'a');
    await there.greet();
    const here = new TestPage(await rig.start(second ?? ''), 'b');
    await here.greet();
    await vi.waitFor(() => expect([here.people, there.people]).toEqual([['a'], ['b']]), PATIENT);
  });

  it('tell their pages of a change of network, and keep the key of their certificate', async () => {
    const discovery = lan.join();
    const page = new TestPage(await rig.start('a', { discovery }), 'a');
    await page.greet();
    discovery.checkNetwork();
    expect(page.events).toContainEqual({ kind: 'network-changed' });
    expect(await page.session.handlers.request({ name: 'leave', input: {} })).toMatchObject({ code: 'not-in-room' });
  });
});

function redirectOf(url: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.headers.location);
    }).once('error', reject);
  });
}
