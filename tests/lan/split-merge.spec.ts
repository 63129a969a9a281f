import { until } from './rig/page-less-client.ts';
import { isInRoomWith } from './rig/page-less-state.ts';
import { hubsOwnerFirst, type Member, startTeam, untilUnited } from './rig/team.ts';
import { expect, test } from './test.ts';

/** Waits until the room's roster is just these people, each once, for each of them. */
function untilRoomIs(team: Member[]): Promise<number> {
  const clients = team.map(({ client }) => client);
  const all = clients.map(({ name }) => name);
  const isRoom = () => clients.every(({ state }) => isInRoomWith(state, all));
  return until(clients, `a room of ${all.join(', ')}`, isRoom, 20_000);
}

test('a network of six falls apart into three and three, and meets again', async ({ lan, report }) => {
  const upstairs = lan.addSwitch({ extending: lan.switch });
  const hosts = [...(await lan.addHosts(3)), ...(await lan.addHosts(3, { switch: upstairs }))];
  const team = await startTeam(hosts);
  await untilUnited(team);
  await Promise.all(team.map(({ client }) => client.join('team')));
  await untilRoomIs(team);
  const halves = [team.slice(0, 3), team.slice(3)];

  upstairs.cutUplink();
  const splitAt = Date.now();
  const apartAt = Math.max(...(await Promise.all(halves.map((half) => untilUnited(half)))));
  await Promise.all(halves.map(untilRoomIs));
  report.time('3 + 3 hosts are split', 'until each half has a hub and its list', apartAt - splitAt, { within: 22_000 });

  upstairs.restoreUplink();
  const joinedAt = Date.now();
  const unitedAt = await untilUnited(team);
  const roomAt = await untilRoomIs(team);
  expect(() => hubsOwnerFirst(team)).not.toThrow();
  report.time('3 + 3 hosts meet again', 'until there is one hub and one list', unitedAt - joinedAt, { within: 6_000 });
  report.time('3 + 3 hosts meet again', 'until the room is one', roomAt - joinedAt, { within: 6_000 });
});
