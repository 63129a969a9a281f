import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HubPlace } from '../protocol/index.ts';
import type { Advert, Discovery, Sighting } from './discovery.ts';
import type { Lan } from './lan.ts';
import { createLan } from './node.ts';
import { type HttpsHost, startHttpsHost } from './testing/https-host.ts';

/** Everybody on loopback hears everybody else at once. */
class Air {
  readonly #parts = new Map<Set<(sighting: Sighting) => void>, Advert | null>();

  join(): Discovery {
    const listeners = new Set<(sighting: Sighting) => void>();
    this.#parts.set(listeners, null);
    const tellAll = (): void => this.#tell();
    return {
      announce: (advert) => {
        this.#parts.set(listeners, advert);
        tellAll();
      },
      query: tellAll,
      onSighting: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onNetworkChange: () => () => {},
      checkNetwork: () => {},
      facts: () => ({ cards: [], heardOthers: false, heardSelf: false, sightings: [] }),
      close: () => Promise.resolve(),
    };
  }

  #tell(): void {
    for (const [own, advert] of this.#parts) {
      if (advert === null) continue;
      const { version, hubId, kind, keyPin, port } = advert;
      const places = [{ url: `https://127.0.0.1:${port}`, keyPin }];
      for (const listeners of this.#parts.keys())
        if (listeners !== own)
          for (const listener of listeners) listener({ sender: '127.0.0.1', places, version, hubId, kind });
    }
  }
}

interface App {
  host: HttpsHost;
  lan: Lan;
  known: HubPlace[];
}

const apps: App[] = [];
afterEach(async () => {
  await Promise.all(apps.map(({ lan }) => lan.close()));
  await Promise.all(apps.splice(0).map(({ host }) => host.close()));
});

async function startApp(air: Air): Promise<App> {
  const host = await startHttpsHost();
  const known: HubPlace[] = [];
  const lan = createLan({
    discovery: air.join(),
    known: { list: () => known, remember: (place) => void known.unshift(place) },
    trust: { isTrusted: () => false },
    own: { keyPin: host.place.keyPin, hubId: 'h'.repeat(12), port: host.port },
    kind: 'app',
  });
  host.answer = (request, response) => {
    if (!lan.handle(request, response)) response.writeHead(404).end();
  };
  const app = { host, lan, known };
  apps.push(app);
  return app;
}

/** Waits for one of these apps to be followed by all others. */
async function agreed(among: readonly App[]): Promise<App> {
  return vi.waitFor(
    () => {
      const hub = among.find(({ lan }) => lan.state.kind === 'serving')!;
      expect(hub.lan.state).toMatchObject({ kind: 'serving', followers: among.length - 1 });
      for (const { lan } of among.filter((app) => app !== hub))
        expect(lan.state).toMatchObject({ kind: 'following', hub: hub.host.place });
      return hub;
    },
    { timeout: 10_000 },
  );
}

describe('createLan, over HTTPS', { timeout: 40_000 }, () => {
  it('[ELECT-3] [ELECT-7] three apps agree on a hub, remember it, and on another one when it quits', async () => {
    const air = new Air();
    const all = [await startApp(air), await startApp(air), await startApp(air)];
    const hub = await agreed(all);
    const others = all.filter((app) => app !== hub);
    for (const { known } of others) expect(known[0]).toEqual(hub.host.place);
    await hub.lan.close();
    const next = await agreed(others);
    expect(hub.lan.state).toMatchObject({ kind: 'following', hub: next.host.place });
    expect(next.lan.state).toMatchObject({ term: 1 });
  });

  it('[ELECT-6] the others agree on another hub when one crashes', async () => {
    const air = new Air();
    const all = [await startApp(air), await startApp(air), await startApp(air)];
    const hub = await agreed(all);
    apps.splice(apps.indexOf(hub), 1);
    await hub.host.close();
    await agreed(all.filter((app) => app !== hub));
    await hub.lan.close();
  });
});
