import { setTimeout as delay } from 'node:timers/promises';
import { until } from './rig/page-less-client.ts';
import { type Member, startInTurn, startTeam, untilUnited } from './rig/team.ts';
import { test } from './test.ts';

const AFTER_QUIT_MS = 2_000;
const AFTER_CRASH_MS = 12_000;
/** Every time-out of hubs and their clients is over by then, the 10 s of pings included, so that a longer sleep is no different. */
const ASLEEP_MS = 15_000;
const AFTER_SLEEP_MS = 5_000;

test('the hub of four quits: everybody is back', async ({ lan, report }) => {
  const [first, ...rest] = await startInTurn(await lan.addHosts(4));
  const quitAt = Date.now();
  void first.app.quit();
  const backAt = await untilUnited(rest);
  report.time('hub quits, nobody is in a call', 'until everybody is back on the list', backAt - quitAt, {
    within: AFTER_QUIT_MS,
  });
});

test('a second crash 1 s into the take-over', async ({ lan, report }) => {
  const [first, second, ...rest] = (await startInTurn(await lan.addHosts(5))) as [Member, Member, ...Member[]];
  first.host.losePower();
  const { client } = second;
  await until([client], 'the second takes over', () => client.state.hubInfo?.hub.kind !== 'other');
  await delay(1_000);
  second.host.losePower();
  const crashedAt = Date.now();
  const backAt = await untilUnited(rest);
  report.time('second crash 1 s into the take-over', 'until everybody is back on the list', backAt - crashedAt, {
    within: AFTER_CRASH_MS,
  });
});

test('somebody starts the app during a take-over', async ({ lan, report }) => {
  const [first, ...rest] = await startInTurn(await lan.addHosts(3));
  const newcomer = await lan.addHost();
  first.host.losePower();
  const crashedAt = Date.now();
  rest.push(...(await startTeam([newcomer], { first: 4 })));
  const backAt = await untilUnited(rest);
  report.time('app started during a take-over', 'until everybody is on the list', backAt - crashedAt, {
    within: AFTER_CRASH_MS,
  });
});

test("the hub's computer sleeps, and wakes up when another one has taken over", async ({ lan, report }) => {
  const [first, ...rest] = await startInTurn(await lan.addHosts(3));
  first.host.freeze();
  await delay(ASLEEP_MS);
  await untilUnited(rest);
  first.host.thaw();
  const wokeAt = Date.now();
  const backAt = await untilUnited([first, ...rest]);
  report.time("hub's computer wakes up", 'until everybody is on the list', backAt - wokeAt, { within: AFTER_SLEEP_MS });
});
