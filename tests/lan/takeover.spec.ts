import { setTimeout as delay } from 'node:timers/promises';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { longestGaps, watchMediaGaps } from './media-gaps.ts';
import { openPeople, openPerson, type Person } from './person.ts';
import { PageLessClient, until } from './rig/page-less-client.ts';
import { sees } from './rig/page-less-state.ts';
import { type Member, startInTurn, startTeam, untilUnited } from './rig/team.ts';
import { test } from './test.ts';

/** Longest silence of a link that remains, ms: shorter than what people take for an interruption on two busy cores. */
const GAP_MS = 1_000;
const AFTER_QUIT_MS = 2_000;
const AFTER_CRASH_MS = 12_000;

interface Loss {
  scenario: string;
  happens: (person: Person) => Promise<void> | void;
  backWithinMs: number;
}

const LOSSES: Loss[] = [
  { scenario: 'hub quits', happens: ({ app }) => app.quit(), backWithinMs: AFTER_QUIT_MS },
  { scenario: "hub's computer crashes", happens: ({ host }) => host.crash(), backWithinMs: AFTER_CRASH_MS },
  { scenario: "hub's cable is cut", happens: ({ host }) => host.card.cut(), backWithinMs: AFTER_CRASH_MS },
  { scenario: "hub's computer is frozen", happens: ({ host }) => host.freeze(), backWithinMs: AFTER_CRASH_MS },
];

for (const { scenario, happens, backWithinMs } of LOSSES) {
  test(`${scenario} in a call of four: the call goes on and everybody is back`, async ({ lan, report }) => {
    const [ann, ...others] = await openPeople(lan, ['Ann', 'Bob', 'Cara', 'Dan']);
    const rest = others.map(({ peer }) => peer);
    const [bob, cara, dan] = rest as [typeof ann.peer, typeof ann.peer, typeof ann.peer];
    const watcher = await PageLessClient.start(others[0]!.host, 'Watcher');
    for (const peer of [ann.peer, ...rest]) await peer.joinRoom('team');
    await expectAllConnected([ann.peer, ...rest]);
    await until([watcher], 'all are seen', () => sees(watcher.state, ['Ann', 'Bob', 'Cara', 'Dan']));
    const lostHub = watcher.state.hubId;
    await Promise.all(rest.map(({ page, name }) => watchMediaGaps(page, namesBut(rest, name))));

    const lostAt = Date.now();
    await happens(ann);
    await bob.control('Share screen').click();
    const isNew = () => watcher.state.hubId !== null && watcher.state.hubId !== lostHub;
    const newHubAt = await until([watcher], 'a new hub', isNew);
    const backAt = await until(
      [watcher],
      'a complete list',
      () => isNew() && sees(watcher.state, ['Bob', 'Cara', 'Dan']),
    );
    report.time(scenario, 'until there is a new hub', newHubAt - lostAt, { within: backWithinMs });
    report.time(scenario, 'until its list is complete', backAt - lostAt, { within: backWithinMs });

    await expectMovingPicture(cara.screenOf('Bob'));
    const gaps = await longestGaps(rest.map(({ page }) => page));
    report.time(scenario, 'longest gap of decoded frames', gaps.video, { within: GAP_MS });
    report.time(scenario, 'longest gap of audio packets', gaps.audio, { within: GAP_MS });

    const eve = await openPerson(await lan.addHost(), 'Eve');
    await eve.peer.joinRoom('team');
    await expectAllConnected([eve.peer, bob, cara, dan]);
    await expectMovingPicture(eve.peer.screenOf('Bob'));
  });
}

test('a second crash 1 s into the take-over', async ({ lan, report }) => {
  const [first, second, ...rest] = (await startInTurn(await lan.addHosts(5))) as [Member, Member, ...Member[]];
  first.host.losePower();
  const { client } = second;
  await until([client], 'the second takes over', () => client.state.hubInfo?.hub.kind !== 'other');
  await delay(1_000);
  second.host.losePower();
  const crashedAt = Date.now();
  const backAt = await untilUnited(rest);
  report.time('second crash 1 s into the take-over', 'until the list is complete', backAt - crashedAt, {
    within: AFTER_CRASH_MS,
  });
});

test('somebody starts the app during a take-over', async ({ lan, report }) => {
  const [first, ...rest] = await startInTurn(await lan.addHosts(3));
  const [newcomer] = await lan.addHosts(1);
  first!.host.losePower();
  const crashedAt = Date.now();
  rest.push(...(await startTeam([newcomer!], { first: 4 })));
  const backAt = await untilUnited(rest);
  report.time('app started during a take-over', 'until the list is complete', backAt - crashedAt, {
    within: AFTER_CRASH_MS,
  });
});

function namesBut(peers: { name: string }[], except: string): string[] {
  return peers.map(({ name }) => name).filter((name) => name !== except);
}
