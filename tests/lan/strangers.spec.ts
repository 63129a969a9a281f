import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { HUB_PORT } from './rig/app.ts';
import { runIn } from './rig/commands.ts';
import type { LanHost } from './rig/host.ts';
import { Impostor } from './rig/impostor.ts';
import { type Member, hubNameAt, hubsOwnerFirst, startTeam, untilUnited } from './rig/team.ts';
import { expect, test } from './test.ts';

const LOCATION = join(import.meta.dirname, 'rig', 'location.mjs');
/** Longer than a lone app, and a set of claims, take to have an effect: 0.5 s, and 8 s for who should have come. */
const CLAIMING_MS = 4_000;

/** Addresses of the hubs that these apps have used so far, with those they will use. */
function watchHubs(team: Member[]): Set<string> {
  const used = new Set<string>();
  for (const { client } of team) {
    client.onChange(() => {
      const hub = client.state.hubInfo?.hub;
      if (hub?.kind === 'other') used.add(hub.address);
    });
  }
  return used;
}

function keptSettings({ folder }: LanHost): string {
  try {
    return readFileSync(join(folder, 'data', 'settings.json'), 'utf8');
  } catch {
    return '';
  }
}

function redirectOf(host: LanHost, from: LanHost): string {
  return runIn(from.namespace, [process.execPath, LOCATION, `https://${host.address}:${HUB_PORT}/j/team`]).trim();
}

test('[LAN-9] [LAN-11] a stranger of another subnet claims to be the hub: nobody asks it, comes, sends guests or keeps it', async ({
  lan,
}) => {
  lan.connectSubnets();
  const hosts = await lan.addHosts(2);
  const mallory = await lan.addHost({ switch: lan.addSwitch() });
  const impostor = await Impostor.start(mallory, hosts);

  const [alone] = await startTeam([hosts[0]!]);
  const used = watchHubs([alone!]);
  await untilUnited([alone!]);
  await delay(CLAIMING_MS);
  expect(redirectOf(alone!.host, mallory)).toBe('');

  const team = [alone!, ...(await startTeam([hosts[1]!], { first: 2 }))];
  for (const address of watchHubs(team)) used.add(address);
  await untilUnited(team);
  await delay(CLAIMING_MS);
  expect(() => hubsOwnerFirst(team)).not.toThrow();
  expect([impostor.probes, impostor.followers]).toEqual([0, 0]);
  expect(used).not.toContain(impostor.origin);
  for (const { host } of team) {
    expect(redirectOf(host, mallory)).not.toContain(impostor.origin);
    expect(keptSettings(host)).not.toContain(mallory.address);
  }
});

test('[ELECT-9] [LAN-10] [LAN-11] a stranger of the subnet claims 10^9 followers: nobody leaves the hub that has some', async ({
  lan,
}) => {
  const team = await startTeam(await lan.addHosts(3));
  await untilUnited(team);
  const used = watchHubs(team);
  const [owner, first] = hubsOwnerFirst(team);
  const mallory = await lan.addHost();
  // Those of somebody else do not say that they follow it.
  const { keyPin } = hubNameAt(first!, mallory);
  const borrowed = { url: `https://${first!.host.address}:${HUB_PORT}`, keyPin };
  const hosts = team.map(({ host }) => host);
  const impostor = await Impostor.start(mallory, hosts, [borrowed]);

  await expect.poll(() => impostor.probes).toBeGreaterThan(1);
  await delay(CLAIMING_MS);
  const everybody = [...team, ...(await startTeam([await lan.addHost()], { first: 4 }))];
  await untilUnited(everybody);
  expect(hubsOwnerFirst(everybody)[0]).toBe(owner);
  expect(impostor.followers).toBe(0);
  expect(used).not.toContain(impostor.origin);
  for (const { host } of everybody) expect(keptSettings(host)).not.toContain(mallory.address);
});

test('[LAN-13] an app answers nobody with an address of the internet', async ({ lan }) => {
  const [host, far] = await lan.addHosts(2);
  const [member] = await startTeam([host!]);
  await untilUnited([member!]);
  expect(hubNameAt(member!, far!)).toMatchObject({ hubId: member!.client.state.hubId });

  far!.speakFrom('203.0.113.9', host!);
  expect(() => hubNameAt(member!, far!)).toThrow('ECONNRESET');
});
