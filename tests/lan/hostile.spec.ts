import { setTimeout as delay } from 'node:timers/promises';
import { LanApp } from './rig/app.ts';
import { Attacker } from './rig/attacker.ts';
import { bogusAdverts, stolenAdvert, stolenGoodbye } from './rig/bogus-adverts.ts';
import { PageLessClient } from './rig/page-less-client.ts';
import { hubNameAt, hubsOwnerFirst, type Member, startTeam, untilUnited } from './rig/team.ts';
import { expect, test } from './test.ts';

const PACKETS_PER_SECOND = 200;
const FOUND_MS = 5_000;
const BACK_MS = 12_000;
/** Of one core, percent; and what may stay in memory afterwards, MiB. */
const MAX_CPU_PERCENT = 50;
const MAX_MEMORY_MIB = 64;

test('1,000 bogus adverts: nobody is moved, a newcomer is found, and the apps stay small', async ({ lan, report }) => {
  const team = await startTeam(await lan.addHosts(3));
  await untilUnited(team);
  const moves = watchMoves(team);
  const before = team.map(({ app }) => app.usage());

  const floodedAt = Date.now();
  const attacker = new Attacker(await lan.addHost(), bogusAdverts(1_000), PACKETS_PER_SECOND);
  await attacker.sentAll;
  const newcomer = await startTeam([await lan.addHost()], { first: 4 });
  const foundAt = await untilUnited([...team, ...newcomer]);
  report.time('1,000 bogus adverts', 'a newcomer is found meanwhile', foundAt - newcomer[0]!.app.startedAt, {
    within: FOUND_MS,
  });
  attacker.stop();

  const floodMs = Date.now() - floodedAt;
  const usage = team.map(({ app }, i) => {
    const { cpuMs, memoryMib } = app.usage();
    return { cpu: ((cpuMs - before[i]!.cpuMs) / floodMs) * 100, memory: memoryMib - before[i]!.memoryMib };
  });
  const [cpu, memory] = [Math.max(...usage.map(({ cpu }) => cpu)), Math.max(...usage.map(({ memory }) => memory))];
  report.fact(
    '1,000 bogus adverts',
    "an app's processor time",
    `${cpu.toFixed(0)} % of a core`,
    `≤ ${MAX_CPU_PERCENT} %`,
  );
  report.fact('1,000 bogus adverts', "an app's growth", `${memory.toFixed(0)} MiB`, `≤ ${MAX_MEMORY_MIB} MiB`);
  expect.soft(cpu).toBeLessThanOrEqual(MAX_CPU_PERCENT);
  expect.soft(memory).toBeLessThanOrEqual(MAX_MEMORY_MIB);
  expect(moves()).toBe(0);
});

test('goodbyes in the name of the hub: nobody believes them', async ({ lan }) => {
  const team = await startTeam(await lan.addHosts(3));
  await untilUnited(team);
  const moves = watchMoves(team);
  const [owner] = hubsOwnerFirst(team);

  const mallory = await lan.addHost();
  const attacker = new Attacker(mallory, [stolenGoodbye(hubNameAt(owner, mallory), owner.host.address)], 10);
  await attacker.sentAll;
  // As long as it takes to give a hub up.
  await delay(BACK_MS);
  await untilUnited(team);
  expect(moves()).toBe(0);
});

test('an impostor announces the hub’s key and has another: nobody comes, not even without the hub', async ({
  lan,
  report,
}) => {
  const team = await startTeam(await lan.addHosts(3));
  await untilUnited(team);
  const moves = watchMoves(team);
  const [owner, ...others] = hubsOwnerFirst(team);

  const host = await lan.addHost();
  const name = hubNameAt(owner, host);
  const impostor = await PageLessClient.start(host, 'Impostor');
  await LanApp.start(host, ['--no-discovery']);
  const attacker = new Attacker(host, [stolenAdvert(name)], 50);
  await attacker.sentAll;
  const newcomers = await startTeam([await lan.addHost()], { first: 4 });
  const foundAt = await untilUnited([...team, ...newcomers]);
  report.time('an impostor announces the hub', 'a newcomer is found', foundAt - newcomers[0]!.app.startedAt, {
    within: FOUND_MS,
  });
  expect(moves()).toBe(0);

  owner.host.losePower();
  const lostAt = Date.now();
  const backAt = await untilUnited([...others, ...newcomers]);
  report.time('an impostor announces the hub', 'until everybody is back without the hub', backAt - lostAt, {
    within: BACK_MS,
  });
  expect(impostor.state.people.size).toBe(0);
  expect(impostor.state.hubInfo?.hub).toEqual({ kind: 'own', others: 0 });
  attacker.stop();
});

/** Counts how often any of these people is found at another hub than now, or at none. */
function watchMoves(team: Member[]): () => number {
  let moves = 0;
  for (const { client } of team) {
    let { hubId } = client.state;
    client.onChange(() => {
      if (client.state.hubId === hubId) return;
      hubId = client.state.hubId;
      moves += 1;
    });
  }
  return () => moves;
}
