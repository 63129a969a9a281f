import { join } from 'node:path';
import type { HubInfo } from '../../main/bridge/hub-info.ts';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { expectAllConnected } from '../support/peer.ts';
import { openPage } from './person.ts';
import { cheapCamera } from '../support/cheap-media.ts';
import type { LanHost } from './rig/host.ts';
import { lineOf } from './rig/lines.ts';
import { until } from './rig/page-less-client.ts';
import { type Member, startTeam } from './rig/team.ts';
import { UdpCounter } from './rig/udp-counter.ts';
import { expect, test } from './test.ts';

// Nothing calls out of the network because somebody else says so.

const STUN_PORT = 3_478;

/** A hub that always runs and is found by itself. Answers its origin. */
async function startHeadlessHub(host: LanHost, args: string[]): Promise<string> {
  const folder = ['--data', join(host.folder, 'hub')];
  const program = [process.execPath, inRoot('dist', 'hub', 'standalone.js'), '--host', '0.0.0.0', '--port', '0'];
  const [, port] = await lineOf(host.spawn([...program, ...folder, ...args]), /^Earshot hub: https:\S+:(\d+)/);
  return `https://${host.address}:${port}`;
}

function isAt(hubInfo: HubInfo | null, address: string): boolean {
  return hubInfo?.hub.kind === 'other' && hubInfo.hub.address === address;
}

test('[ICE-2] a hub that was found names a STUN server: no app asks it, before a person sets that hub', async ({
  lan,
}) => {
  const [evil, ...hosts] = await lan.addHosts(3);
  const counter = await UdpCounter.start(evil!, STUN_PORT);
  const hub = await startHeadlessHub(evil!, ['--stun', `stun:${evil!.address}:${STUN_PORT}`]);
  // One after the other: two that have met do not leave each other for a hub that nobody confirmed ([ELECT-1]).
  const team: Member[] = [];
  for (const host of hosts) {
    const [member] = await startTeam([host], { first: team.length + 1 });
    await until([member!.client], 'at that hub', () => isAt(member!.client.state.hubInfo, hub));
    team.push(member!);
  }
  const people = await Promise.all(
    team.map(async ({ host, app }, i) => {
      const browser = await host.launchBrowser(cheapCamera());
      const peer = await openPage({ app, browser }, `Guest ${i}`);
      await peer.joinRoom('team');
      return peer;
    }),
  );
  await expectAllConnected(people);
  expect(counter.packets).toBe(0);

  await team[0]!.client.call('setHubAddress', { address: hub });
  await people[0]!.page.reload();
  await people[0]!.expectInRoom();
  await expectAllConnected(people);
  await expect.poll(() => counter.packets).toBeGreaterThan(0);
});
