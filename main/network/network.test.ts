import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSilentDiscovery } from '../../signaling/lan/silent-discovery.ts';
import { createSignalingClient } from '../../signaling/client/client.ts';
import { signerOf } from '../../signaling/server/identity.ts';
import { openSettings } from '../settings.ts';
import { startNetwork } from './network.ts';
import { hubTrustIn } from './hub-trust.ts';
import { NetworkRig, PATIENT, TestPage } from './testing/rig.ts';

const ANN = { name: 'Ann', availability: 'available' } as const;

describe('startNetwork', () => {
  let rig: NetworkRig;
  beforeEach(async () => {
    rig = await NetworkRig.create();
  });
  afterEach(() => rig.close());

  it('greets the own hub, and each page is a peer of its own', async () => {
    const app = await rig.start('one');
    const [ann, bob] = [new TestPage(app, 'a'), new TestPage(app, 'b')];
    const [first, second] = [await ann.greet(), await bob.greet()];
    expect(first.peerId).not.toBe(second.peerId);
    expect(ann.session.attach().peerId).toBe(first.peerId);
    expect(first.hubId).toBe(second.hubId);
    expect(ann.info).toMatchObject({ fixed: null, hub: { kind: 'own', others: 0 } });
    await Promise.all([ann.session.close(), bob.session.close()]);
  });

  it('counts guests among those who follow the own hub, and no apps of its own', async () => {
    const page = new TestPage(await rig.start('one'), 'a');
    await page.greet();
    const transport = { rejectUnauthorized: false };
    const guest = createSignalingClient({
      url: page.origin,
      signer: signerOf('g'.repeat(43)),
      client: 'browser',
      transport,
    });
    guest.start({ name: 'Guest', availability: 'available' });
    await vi.waitFor(() => expect(page.info.hub).toEqual({ kind: 'own', others: 1 }), PATIENT);
    guest.stop();
    await vi.waitFor(() => expect(page.info.hub).toEqual({ kind: 'own', others: 0 }), PATIENT);
    await page.session.close();
  });

  it('a page that attaches again starts from nothing', async () => {
    const page = new TestPage(await rig.start('one'), 'a');
    await page.greet();
    page.session.attach();
    expect(await page.session.handlers.request({ name: 'leave', input: {} })).toMatchObject({ code: 'offline' });
  });

  it('[BLOCK-1] keeps who is blocked between starts, each once, until that is taken back', async () => {
    const eve = { peerId: 'e'.repeat(22), name: 'Eve', blockedAt: 1 };
    const page = new TestPage(await rig.start('one'), 'a');
    await page.session.handlers.blockPerson({ person: eve });
    await page.session.handlers.blockPerson({ person: { ...eve, name: 'Chief' } });
    const settings = await openSettings(join(rig.folder, 'one', 'settings.json'));
    expect(settings.get().blockedPeople).toEqual([{ ...eve, name: 'Chief' }]);
    await page.session.handlers.unblockPerson({ peerId: eve.peerId });
    expect(await page.session.handlers.listBlockedPeople(null)).toMatchObject({ data: [] });
    await page.session.close();
  });

  it('[RECENT-1] keeps calls, replaces one that is kept already, and forgets them', async () => {
    const call = {
      id: 'recent-call0',
      peerId: 'b'.repeat(22),
      name: 'Bob',
      at: Date.now(),
      count: 1,
      durationMs: null,
      seen: false,
      direction: 'incoming',
      outcome: 'missed',
    } as const;
    const page = new TestPage(await rig.start('one'), 'a');
    const { handlers } = page.session;
    await handlers.keepRecentCalls({ calls: [call] });
    await handlers.keepRecentCalls({ calls: [{ ...call, seen: true }] });
    const settings = await openSettings(join(rig.folder, 'one', 'settings.json'));
    expect(settings.get().recentCalls).toEqual([{ ...call, seen: true }]);
    await handlers.forgetRecentCalls({ ids: [call.id] });
    expect(await handlers.listRecentCalls(null)).toMatchObject({ data: [] });
    await page.session.close();
  });

  it('[KEPT-1] keeps rooms and forgets them', async () => {
    const room = { code: 'design', key: 'A'.repeat(43), settings: null, ownName: '', keptAt: 1 };
    const page = new TestPage(await rig.start('one'), 'a');
    const { handlers } = page.session;
    await handlers.keepRoom({ room });
    await handlers.keepRoom({ room: { ...room, ownName: 'Coffee' } });
    const settings = await openSettings(join(rig.folder, 'one', 'settings.json'));
    expect(settings.get().keptRooms).toEqual([{ ...room, ownName: 'Coffee' }]);
    await handlers.forgetKeptRoom({ code: room.code });
    expect(await handlers.listKeptRooms(null)).toMatchObject({ data: [] });
    await page.session.close();
  });

  it('an app that quits tells the room before its hub goes, also where its page has just said goodbye', async () => {
    const app = await rig.start('one');
    const ann = new TestPage(app, 'a');
    const bob = new TestPage(await rig.start('two', { hub: ann.origin }), 'b');
    for (const page of [ann, bob]) {
      await page.greet();
      const input = { code: 'team-room', visit: page.name.repeat(12) };
      expect(await page.session.handlers.request({ name: 'join', input })).toMatchObject({ ok: true });
    }
    const membersBobSees = () =>
      bob.events.flatMap((event) =>
        event.kind === 'signaling-event' && event.name === 'roster' ? [event.payload.members.length] : [],
      );
    await ann.session.handlers.stopSignaling(null);
    await ann.session.close();
    await app.network.close();
    await vi.waitFor(() => expect(bob.states.at(-1)).toMatchObject({ kind: 'offline' }), PATIENT);
    expect(membersBobSees().at(-1)).toBe(1);
  });

  it('refuses requests that do not meet the wire contract', async () => {
    const page = new TestPage(await rig.start('one'), 'a');
    const reply = await page.session.handlers.request({ name: 'join', input: { code: '/../', visit: 'x' } });
    expect(reply).toMatchObject({ code: 'bad-request' });
  });

  it('gives its ICE servers to the clients of the own hub', async () => {
    const page = new TestPage(await rig.start('one'), 'a');
    const servers = [{ urls: ['stun:192.0.2.1'] }];
    await page.session.handlers.setIceServers({ servers });
    expect((await page.greet()).iceServers).toEqual(servers);
    await page.session.close();
  });

  it('[POLICY-4] a hub that the organisation has set is used, and no page leads to another', async () => {
    const [office, other] = [new TestPage(await rig.start('office'), 'o'), new TestPage(await rig.start('other'), 'x')];
    const app = await rig.start('one', { hub: office.origin, isHubLocked: true });
    const page = new TestPage(app, 'a');
    await page.greet();
    const refused = { ok: false, code: 'set-by-policy' };
    expect(await page.session.handlers.setHubAddress({ address: null })).toMatchObject(refused);
    expect(await page.session.handlers.setHubAddress({ address: other.origin })).toMatchObject(refused);
    expect(await page.session.handlers.findHub({ address: other.origin })).toMatchObject(refused);
    expect(page.info).toMatchObject({ fixed: office.origin, hub: { kind: 'other', address: office.origin } });
    expect(app.settings.get().hub).toBeNull();
    await page.session.close();
  });

  it('[POLICY-5] a hub that the organisation has set with its key is used with no other key', async () => {
    const office = new TestPage(await rig.start('office'), 'o');
    const app = await rig.start('one', { hub: office.origin, isHubLocked: true, hubKey: `${'A'.repeat(43)}=` });
    const page = new TestPage(app, 'a');
    await page.session.handlers.startSignaling(ANN);
    await vi.waitFor(() => expect(page.states.at(-1)).toMatchObject({ kind: 'offline' }), PATIENT);
    expect(app.settings.get().keyPins).toEqual([]);
    await page.session.close();
  });

  it('goes on without an own hub when it cannot listen, and still reaches another', async () => {
    const address = new TestPage(await rig.start('two'), 'c').origin;
    const settings = await openSettings(join(rig.folder, 'one', 'settings.json'));
    const dataDir = join(rig.folder, 'one');
    const discovery = createSilentDiscovery();
    const network = await startNetwork({
      settings,
      dataDir,
      rendererDir: join(rig.folder, 'renderer'),
      // There is no such port, and it is not one to be passed over.
      ports: [-1],
      hub: null,
      isHubLocked: false,
      hubKey: null,
      trustedHubs: [],
      discovery,
    });

    const page = new TestPage({ network }, 'a');
    expect(page.info).toMatchObject({ ownAddresses: [], fixed: null, hub: { kind: 'seeking' } });
    await page.session.handlers.startSignaling(ANN);
    expect(page.states).toMatchObject([{ kind: 'offline', reason: 'unreachable' }]);
    expect(await page.session.handlers.setHubAddress({ address })).toMatchObject({ ok: true });
    await page.online();
    await page.session.close();
    await network.close();
  });

  it('takes the next port when its own is taken', async () => {
    const port = Number(new URL(new TestPage(await rig.start('one'), 'a').origin).port);
    const second = await rig.start('two', { port });
    expect(new URL(new TestPage(second, 'b').origin).port).not.toBe(String(port));
  });
});

describe('a hub that a person set', () => {
  let rig: NetworkRig;
  beforeEach(async () => {
    rig = await NetworkRig.create();
  });
  afterEach(() => rig.close());

  it('is used until the LAN may choose again; its key and address are remembered', async () => {
    const [one, two] = [await rig.start('one'), await rig.start('two')];
    const address = new TestPage(two, 'c').origin;
    const page = new TestPage(one, 'a');
    const own = await page.greet();

    expect(await page.session.handlers.setHubAddress({ address })).toEqual({ ok: true, data: null });
    expect((await page.online()).hubId).not.toBe(own.hubId);
    expect(one.settings.get()).toMatchObject({ hub: address, keyPins: [{ address }] });
    expect(page.info).toMatchObject({ fixed: address, hub: { kind: 'other', address } });

    await page.session.handlers.setHubAddress({ address: null });
    expect((await page.online()).hubId).toBe(own.hubId);
    expect(one.settings.get()).toMatchObject({ hub: null, keyPins: [{ address }] });
    await page.session.close();
  });

  it('[LAN-12] is listed as trusted until the person takes that back; those of whoever set up the computer stay', async () => {
    const two = new TestPage(await rig.start('two'), 'c').origin;
    const policy = `${'A'.repeat(43)}=`;
    const one = await rig.start('one', { trustedHubs: [policy] });
    const page = new TestPage(one, 'a');
    const { findHub, distrustHub } = page.session.handlers;
    expect(page.info.trusted).toEqual([{ address: null, keyPin: policy }]);

    expect(await findHub({ address: two, keyPin: policy })).toMatchObject({ code: 'hub-key-changed' });
    expect(one.settings.get().keyPins).toEqual([]);
    await findHub({ address: two });
    const [{ keyPin } = { keyPin: '' }] = one.settings.get().keyPins;
    expect(page.info.trusted).toEqual([
      { address: null, keyPin: policy },
      { address: two, keyPin },
    ]);
    await distrustHub({ address: two });
    expect(page.info.trusted).toEqual([{ address: null, keyPin: policy }]);
    expect(hubTrustIn(one.settings, []).isTrusted(keyPin)).toBe(false);
  });

  it('is not taken when the address is none, or nobody answers there', async () => {
    const { network, settings } = await rig.start('one');
    const { setHubAddress } = new TestPage({ network }, 'a').session.handlers;
    expect(await setHubAddress({ address: 'ftp://x' })).toMatchObject({ code: 'bad-address' });
    expect(await setHubAddress({ address: 'https://127.0.0.1:1' })).toMatchObject({ code: 'unreachable' });
    expect(settings.get().hub).toBeNull();
  });

  it('is not written down when it was named for this run', async () => {
    const hub = new TestPage(await rig.start('two'), 'c').origin;
    const app = await rig.start('one', { hub });
    const page = new TestPage(app, 'a');
    await page.greet();
    expect(app.settings.get().hub).toBeNull();
    await page.session.close();
  });

  it('is refused when it shows another key, and taken when the right one is back and a person tries again', async () => {
    const two = await rig.start('two');
    const address = new TestPage(two, 'c').origin;
    const port = Number(new URL(address).port);
    const page = new TestPage(await rig.start('one'), 'a');
    await page.session.handlers.setHubAddress({ address });
    await page.greet();

    await two.network.close();
    const impostor = await rig.start('three', { port });
    const refused = { kind: 'refused', code: 'hub-key-changed' };
    await vi.waitFor(() => expect(page.states.at(-1)).toEqual(refused), PATIENT);
    await page.session.handlers.retrySignaling(null);
    expect(page.states.at(-1)).toEqual({ kind: 'connecting' });
    await vi.waitFor(() => expect(page.states.at(-1)).toEqual(refused), PATIENT);

    await impostor.network.close();
    await rig.start('two', { port });
    await page.session.handlers.retrySignaling(null);
    await page.online();
    await page.session.close();
  });

  it('is taken with another key once a person says that this one is all right, and with no third one', async () => {
    const address = new TestPage(await rig.start('two'), 'c').origin;
    const one = await rig.start('one');
    await one.settings.update({ keyPins: [{ address, keyPin: `${'A'.repeat(43)}=` }] });
    await one.network.close();

    const page = new TestPage(await rig.start('one', { hub: address }), 'a');
    const { startSignaling, setHubAddress, findHub, refusedHubKey, trustHubKey } = page.session.handlers;
    await startSignaling(ANN);
    await vi.waitFor(() => expect(page.states.at(-1)).toMatchObject({ code: 'hub-key-changed' }));
    expect(await setHubAddress({ address })).toMatchObject({ code: 'hub-key-changed' });
    expect(await findHub({ address })).toMatchObject({ code: 'hub-key-changed' });
    const shown = await refusedHubKey({ address });
    const keyPin = (shown.ok && shown.data) || 'none';
    expect(await trustHubKey({ address: 'ftp://x', keyPin })).toMatchObject({ code: 'bad-address' });
    expect(await trustHubKey({ address, keyPin: `${'B'.repeat(43)}=` })).toMatchObject({ code: 'other-key' });
    expect(await refusedHubKey({ address })).toEqual(shown);
    expect(await trustHubKey({ address, keyPin })).toEqual({ ok: true, data: null });
    await page.online();
    expect(await setHubAddress({ address })).toEqual({ ok: true, data: null });
    expect(await refusedHubKey({ address })).toEqual({ ok: true, data: null });
    await page.session.close();
  });
});
