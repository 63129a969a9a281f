import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DiscoveryFacts, Sighting } from '../../../signaling/lan/discovery.ts';
import type { ProbeResult } from '../../../signaling/lan/probing/probe.ts';
import { loadOrCreateCertificate } from '../../../signaling/net/certificate.ts';
import { keyPinOf } from '../../../signaling/net/pinned-agent.ts';
import { type HubPlace, type LanStatus, PROTOCOL_VERSION } from '../../../signaling/protocol/index.ts';
import type { CheckDeps } from './gather.ts';
import { type CheckTarget, type Probes, reach } from './reach.ts';
import { NETWORK_PROBES, runCheck } from './run-check.ts';
import { keyOfLetter, LAN_CARD, place, serving } from './testing.ts';

/** Announcements that a test makes; `query` answers with those in `awake`. */
class FakeDiscovery {
  awake: Sighting[] = [];
  readonly known: DiscoveryFacts = { cards: [LAN_CARD], heardSelf: true, heardOthers: false, sightings: [] };
  readonly #listeners = new Set<(sighting: Sighting) => void>();

  facts(): DiscoveryFacts {
    return this.known;
  }

  query(): void {
    if (this.awake.length > 0) this.known.heardOthers = true;
    for (const sighting of this.awake) for (const listener of this.#listeners) listener(sighting);
  }

  onSighting(listener: (sighting: Sighting) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

function sighting(hub: HubPlace, version = PROTOCOL_VERSION): Sighting {
  return { sender: new URL(hub.url).hostname, places: [hub], version, hubId: 'h'.repeat(12), kind: 'app' };
}

/** A network on which these hubs answer, by their URLs; everything else is unreachable. */
function networkOf(hubs: Record<string, LanStatus>): Probes {
  const probe = ({ url }: { url: string }): ProbeResult => {
    const status = hubs[url];
    return status === undefined ? { kind: 'unreachable' } : { kind: 'hub', status };
  };
  return {
    probe: (tried) => Promise.resolve(probe(tried)),
    tryConnect: () => Promise.resolve('unreachable'),
    sourceAddressFor: () => Promise.resolve(LAN_CARD.address),
    now: () => 0,
  };
}

describe('runCheck', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const own = place('o');
  let discovery: FakeDiscovery;
  beforeEach(() => {
    discovery = new FakeDiscovery();
  });

  async function check(hubs: Record<string, LanStatus>, more: Partial<CheckDeps> = {}) {
    const probes = networkOf({ [own.url]: serving('o', 0), ...hubs });
    const deps: CheckDeps = { discovery, use: { kind: 'own' }, own, known: [], unreachablePeers: 0, probes, ...more };
    const running = runCheck(deps);
    await vi.advanceTimersByTimeAsync(2_500);
    return running;
  }

  it('finds nothing wrong with a hub that is followed', async () => {
    const [hub, peer] = [place('f'), place('p')];
    discovery.awake = [sighting(hub)];
    const hubs = { [hub.url]: serving('f', 2, [own, peer]), [peer.url]: serving('p', 0) };
    const { verdict, steps } = await check(hubs, { use: { kind: 'followed', hub } });
    expect(verdict).toEqual({ kind: 'all-well' });
    expect(steps.map(({ kind, result }) => `${kind} ${result}`)).toEqual([
      'cards good',
      'multicast good',
      'hub good',
      'known-hubs unknown',
      'version good',
      'people good',
    ]);
    expect(steps.find(({ kind }) => kind === 'hub')?.details).toEqual([
      'followed: 10.0.0.102:27474: app, 2 followers, 0 ms',
    ]);
  });

  it('tries the other followers of the hub, oneself left out', async () => {
    const [hub, peer] = [place('f'), place('p')];
    discovery.awake = [sighting(hub)];
    const { verdict } = await check({ [hub.url]: serving('f', 2, [own, peer]) }, { use: { kind: 'followed', hub } });
    expect(verdict).toEqual({ kind: 'peers-isolated' });
  });

  it('tells an announcement of this moment from one that is remembered', async () => {
    const hub = place('p');
    discovery.known.sightings = [sighting(hub)];
    expect((await check({})).verdict).toEqual({ kind: 'asleep', address: '10.0.0.112:27474' });
    discovery.awake = [sighting(hub)];
    expect((await check({})).verdict).toEqual({ kind: 'port-closed', address: '10.0.0.112:27474' });
  });

  it('does not miss who can be met by the address that is remembered', async () => {
    const known = [place('p')];
    expect((await check({}, { known })).verdict.kind).toBe('asleep');
    expect((await check({ [place('p').url]: serving('p', 0) }, { known })).verdict.kind).toBe('multicast-blocked');
  });

  it('names another version without talking to it', async () => {
    const probe = vi.fn<Probes['probe']>().mockResolvedValue({ kind: 'hub', status: serving('o', 0) });
    discovery.known.sightings = [sighting(place('p'), PROTOCOL_VERSION + 1)];
    const { verdict } = await check({}, { probes: { ...networkOf({}), probe } });
    expect(verdict).toMatchObject({ kind: 'other-version', address: '10.0.0.112:27474', theirs: PROTOCOL_VERSION + 1 });
    expect(probe.mock.calls.map(([tried]) => tried.url)).toEqual([own.url]);
  });

  it('takes a hub set by hand that has no /lan for one when it answers otherwise', async () => {
    const hub = { url: 'https://hub.example', keyPin: null };
    const fixed = (answers: boolean): CheckDeps['use'] => ({
      kind: 'fixed',
      hub,
      answers: () => Promise.resolve(answers),
    });
    expect((await check({}, { use: fixed(true) })).verdict).toEqual({ kind: 'all-well' });
    expect((await check({}, { use: fixed(false) })).verdict).toEqual({ kind: 'asleep', address: 'hub.example' });
  });

  it('works while no hub is there at all', async () => {
    expect((await check({}, { use: { kind: 'seeking', lost: null }, own: null })).verdict.kind).toBe(
      'multicast-blocked',
    );
  });

  it('tries a bounded number of hubs, each once', async () => {
    const probe = vi.fn<Probes['probe']>().mockResolvedValue({ kind: 'refused' });
    discovery.awake = Array.from({ length: 1_000 }, (_, index) => {
      const keyPin = `${String(index).padStart(43, 'A')}=`;
      return sighting({ url: `https://10.0.0.9:${index + 1}`, keyPin });
    });
    await check({}, { probes: { ...networkOf({}), probe } });
    expect(probe.mock.calls.length).toBeLessThan(30);
  });
});

describe('NETWORK_PROBES', () => {
  let folder: string;
  let server: Server;
  let hub: HubPlace;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-check-'));
    const tls = await loadOrCreateCertificate({ dir: folder });
    const keyPin = keyPinOf(new X509Certificate(tls.cert));
    server = createServer(tls, (_, response) => void response.end(JSON.stringify({ ...serving('o', 1), keyPin })));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    hub = { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, keyPin };
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  const reachKind = async (place: CheckTarget) => (await reach(place, [LAN_CARD], NETWORK_PROBES)).reach.kind;

  it('finds a hub by its key', async () => expect(await reachKind(hub)).toBe('hub'));

  it('finds a hub whose key is not known yet', async () =>
    expect(await reachKind({ ...hub, keyPin: null })).toBe('hub'));

  it('takes another key for another hub', async () =>
    expect(await reachKind({ ...hub, keyPin: keyOfLetter('x') })).toBe('key-changed'));

  it('has no /lan to probe on plain http', async () =>
    expect(await reachKind({ url: hub.url.replace('https', 'http'), keyPin: null })).toBe('not-a-hub'));

  it('a closed port becomes a verdict', async () => {
    const closed = { ...hub, url: 'https://127.0.0.1:1' };
    const deps = { discovery: new FakeDiscovery(), own: null, known: [], unreachablePeers: 0, probes: NETWORK_PROBES };
    const { verdict } = await runCheck({ ...deps, use: { kind: 'followed', hub: closed } });
    expect(verdict).toEqual({ kind: 'port-closed', address: '127.0.0.1:1' });
  });
});
