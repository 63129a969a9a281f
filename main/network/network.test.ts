import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignalingState } from '../../signaling/client/signaling.ts';
import { openSettings, type SettingsStore } from '../settings.ts';
import { startNetwork, type Network, type NetworkSession } from './network.ts';

const ANN = { name: 'Ann', availability: 'available' } as const;
/** Longer than the client waits between two tries. */
const PATIENT = { timeout: 4_000 };
const secretOf = (letter: string) => letter.repeat(43);

/** A page's session, with the states it was told of. */
class TestPage {
  readonly states: SignalingState[] = [];
  readonly session: NetworkSession;

  constructor(network: Network, secret: string) {
    this.session = network.open(secret, (event) => {
      if (event.kind === 'signaling-state') this.states.push(event.state);
    });
  }

  /** Waits until it is online, and forgets what was before. */
  online(): Promise<Extract<SignalingState, { kind: 'online' }>> {
    return vi.waitFor(() => {
      const online = this.states.find((state) => state.kind === 'online');
      if (online === undefined) throw new Error('not online');
      this.states.length = 0;
      return online;
    });
  }
}

describe('startNetwork', () => {
  let folder: string;
  const running: Network[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-network-'));
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((network) => network.close()));
    await rm(folder, { recursive: true });
  });

  async function start(
    name: string,
    hub: string | null = null,
    port = 0,
  ): Promise<{ network: Network; settings: SettingsStore }> {
    const dataDir = join(folder, name);
    const settings = await openSettings(join(dataDir, 'settings.json'));
    const network = await startNetwork({ settings, dataDir, rendererDir: folder, port, hub });
    running.push(network);
    return { network, settings };
  }

  async function originOf(page: TestPage): Promise<string> {
    const info = await page.session.handlers.attach(null);
    const first = info.ok ? info.data.ownAddresses[0] : undefined;
    return `https://127.0.0.1:${new URL(first ?? 'https://none').port}`;
  }

  it('greets the own hub, and each page is a peer of its own', async () => {
    const { network } = await start('one');
    const [ann, bob] = [new TestPage(network, secretOf('a')), new TestPage(network, secretOf('b'))];
    await ann.session.handlers.startSignaling(ANN);
    await bob.session.handlers.startSignaling({ ...ANN, name: 'Bob' });
    const [first, second] = [await ann.online(), await bob.online()];
    expect(first.peerId).not.toBe(second.peerId);
    expect(first.hubId).toBe(second.hubId);
    await Promise.all([ann.session.close(), bob.session.close()]);
  });

  it('a page that attaches again starts from nothing', async () => {
    const { network } = await start('one');
    const page = new TestPage(network, secretOf('a'));
    await page.session.handlers.startSignaling(ANN);
    await page.online();
    await page.session.handlers.attach(null);
    expect(await page.session.handlers.request({ name: 'leave', input: {} })).toMatchObject({ code: 'offline' });
  });

  it('refuses requests that do not meet the wire contract', async () => {
    const { network } = await start('one');
    const page = new TestPage(network, secretOf('a'));
    const reply = await page.session.handlers.request({ name: 'join', input: { code: '/../', visit: 'x' } });
    expect(reply).toMatchObject({ code: 'bad-request' });
  });

  it('moves to another hub and back, and remembers its key', async () => {
    const [one, two] = [await start('one'), await start('two')];
    const other = new TestPage(two.network, secretOf('c'));
    const address = await originOf(other);
    const page = new TestPage(one.network, secretOf('a'));
    await page.session.handlers.startSignaling(ANN);
    const own = await page.online();

    expect(await page.session.handlers.setHubAddress({ address })).toEqual({ ok: true, data: null });
    expect((await page.online()).hubId).not.toBe(own.hubId);
    expect(one.settings.get().hub).toBe(address);
    expect(one.settings.get().keyPins).toMatchObject([{ address }]);

    await page.session.handlers.setHubAddress({ address: null });
    expect((await page.online()).hubId).toBe(own.hubId);
    expect(one.settings.get()).toMatchObject({ hub: null, keyPins: [{ address }] });
    await page.session.close();
  });

  it('keeps the hub it has when the new address is none, or nobody answers there', async () => {
    const { network, settings } = await start('one');
    const { setHubAddress } = new TestPage(network, secretOf('a')).session.handlers;
    expect(await setHubAddress({ address: 'ftp://x' })).toMatchObject({ code: 'bad-address' });
    expect(await setHubAddress({ address: 'https://127.0.0.1:1' })).toMatchObject({ code: 'unreachable' });
    expect(settings.get().hub).toBeNull();
  });

  it('a hub named for this run is used and not written down', async () => {
    const two = await start('two');
    const { network, settings } = await start('one', await originOf(new TestPage(two.network, secretOf('c'))));
    const page = new TestPage(network, secretOf('a'));
    await page.session.handlers.startSignaling(ANN);
    await page.online();
    expect(settings.get().hub).toBeNull();
    await page.session.close();
  });

  it('refuses a hub that shows another key, and has the right one back when a person tries again', async () => {
    const two = await start('two');
    const address = await originOf(new TestPage(two.network, secretOf('c')));
    const port = Number(new URL(address).port);
    const { network } = await start('one');
    const page = new TestPage(network, secretOf('a'));
    await page.session.handlers.setHubAddress({ address });
    await page.session.handlers.startSignaling(ANN);
    await page.online();

    await two.network.close();
    const impostor = await start('three', null, port);
    const refused = { kind: 'refused', code: 'hub-key-changed' };
    await vi.waitFor(() => expect(page.states.at(-1)).toEqual(refused), PATIENT);
    await page.session.handlers.retrySignaling(null);
    expect(page.states.at(-1)).toEqual({ kind: 'connecting' });
    await vi.waitFor(() => expect(page.states.at(-1)).toEqual(refused), PATIENT);

    await impostor.network.close();
    await start('two', null, port);
    await page.session.handlers.retrySignaling(null);
    await page.online();
    await page.session.close();
  });

  it('holds a hub named for a run to the key it is known by, until a person goes back to the own hub', async () => {
    const two = await start('two');
    const address = await originOf(new TestPage(two.network, secretOf('c')));
    const { network, settings } = await start('one');
    const keyPins = [{ address, keyPin: `${'A'.repeat(43)}=` }];
    await settings.update({ keyPins });
    await network.close();

    const page = new TestPage((await start('one', address)).network, secretOf('a'));
    const { startSignaling, setHubAddress } = page.session.handlers;
    await startSignaling(ANN);
    await vi.waitFor(() => expect(page.states.at(-1)).toMatchObject({ code: 'hub-key-changed' }));
    expect(await setHubAddress({ address })).toMatchObject({ code: 'hub-key-changed' });
    await setHubAddress({ address: null });
    expect(await setHubAddress({ address })).toMatchObject({ ok: true });
    await page.online();
    await page.session.close();
  });

  it('gives its ICE servers to the clients of the own hub', async () => {
    const { network } = await start('one');
    const page = new TestPage(network, secretOf('a'));
    const servers = [{ urls: ['stun:192.0.2.1'] }];
    await page.session.handlers.setIceServers({ servers });
    await page.session.handlers.startSignaling(ANN);
    expect((await page.online()).iceServers).toEqual(servers);
    await page.session.close();
  });

  it('goes on without an own hub when its certificate cannot be kept, and still reaches another', async () => {
    const two = await start('two');
    const address = await originOf(new TestPage(two.network, secretOf('c')));
    const dataDir = join(folder, 'one');
    const settings = await openSettings(join(dataDir, 'settings.json'));
    const blocked = join(folder, 'file');
    await writeFile(blocked, '');
    const network = await startNetwork({ settings, dataDir: blocked, rendererDir: folder, port: 0, hub: null });
    running.push(network);

    const page = new TestPage(network, secretOf('a'));
    expect(await page.session.handlers.attach(null)).toMatchObject({ data: { ownAddresses: [], address: null } });
    await page.session.handlers.startSignaling(ANN);
    expect(page.states).toMatchObject([{ kind: 'offline', reason: 'unreachable' }]);
    expect(await page.session.handlers.setHubAddress({ address })).toMatchObject({ ok: true });
    await page.online();
    await page.session.close();
  });

  it('takes the next port when its own is taken', async () => {
    const { network } = await start('one');
    const port = Number(new URL(await originOf(new TestPage(network, secretOf('a')))).port);
    const settings = await openSettings(join(folder, 'two', 'settings.json'));
    const second = await startNetwork({ settings, dataDir: join(folder, 'two'), rendererDir: folder, port, hub: null });
    running.push(second);
    expect(new URL(await originOf(new TestPage(second, secretOf('b')))).port).not.toBe(String(port));
  });
});
