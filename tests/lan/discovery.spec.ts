import { LanApp } from './rig/app.ts';
import { names } from './rig/page-less-state.ts';
import { PageLessClient } from './rig/page-less-client.ts';
import { expect, test } from './test.ts';

for (const count of [2, 5, 12]) {
  test(`${count} apps started at once: one hub, and everybody sees all others`, async ({ lan, report }) => {
    const hosts = await lan.addHosts(count);
    const clients = await Promise.all(hosts.map((host, i) => PageLessClient.start(host, `P${i + 1}`)));
    const apps = await Promise.all(hosts.map((host) => LanApp.start(host)));
    const startedAt = Math.max(...apps.map((app) => app.startedAt));

    const complete = await Promise.all(
      clients.map((client) => client.when('a complete list', (state) => names(state).length === count - 1)),
    );
    // Nobody hops on: what everybody sees last is the same hub.
    const hubs = new Set(clients.map((client) => client.state.hubId));
    expect(hubs.size).toBe(1);
    expect(clients.filter(({ state }) => state.hubInfo?.hub.kind === 'own')).toHaveLength(1);
    for (const client of clients) {
      expect(names(client.state)).toEqual(names1(clients, client));
    }
    const scenario = `${count} apps started at once`;
    report.time(scenario, 'last list complete', Math.max(...complete) - startedAt, { within: 3_000 });
  });
}

function names1(clients: PageLessClient[], except: PageLessClient): string[] {
  return clients
    .filter((client) => client !== except)
    .map(({ name }) => name)
    .sort();
}
