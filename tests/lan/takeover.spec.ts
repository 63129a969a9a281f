import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { longestGaps, watchMediaGaps } from '../support/media-gaps.ts';
import { openNewcomer, openPeople, type Person, quitApp } from './person.ts';
import { until } from './rig/page-less-client.ts';
import { untilUnited } from './rig/team.ts';
import { test } from './test.ts';

/** Longest silence of a link that remains, ms: shorter than what people take for an interruption, long for two busy cores. */
const GAP_MS = 1_000;
/** In a call the pictures of four computers keep the two cores busy that the apps take over on. */
const AFTER_QUIT_IN_CALL_MS = 4_000;
const AFTER_CRASH_MS = 12_000;

interface Loss {
  scenario: string;
  /** Resolves at once. */
  happens: (person: Person) => void;
  backWithinMs: number;
}

const LOSSES: Loss[] = [
  { scenario: 'hub quits', happens: (ann) => void quitApp(ann), backWithinMs: AFTER_QUIT_IN_CALL_MS },
  { scenario: 'hub is killed', happens: ({ host }) => host.crash(), backWithinMs: AFTER_CRASH_MS },
  { scenario: "hub's cable is cut", happens: ({ host }) => host.card.cut(), backWithinMs: AFTER_CRASH_MS },
  { scenario: "hub's computer is frozen", happens: ({ host }) => host.freeze(), backWithinMs: AFTER_CRASH_MS },
];

for (const { scenario, happens, backWithinMs } of LOSSES) {
  test(`${scenario} in a call of four: the call goes on and everybody is back`, async ({ lan, report }) => {
    const [ann, ...rest] = await openPeople(lan, ['Ann', 'Bob', 'Cara', 'Dan']);
    const [bob, cara, dan] = rest.map(({ peer }) => peer) as [Person['peer'], Person['peer'], Person['peer']];
    for (const { peer } of [ann, ...rest]) await peer.joinRoom('team');
    await expectAllConnected([ann.peer, bob, cara, dan]);
    await watchMediaGaps(bob.page, ['Cara', 'Dan']);
    await watchMediaGaps(cara.page, ['Bob', 'Dan']);
    await watchMediaGaps(dan.page, ['Bob', 'Cara']);
    const clients = rest.map(({ client }) => client);
    const lostHub = ann.client.state.hubId;

    const lostAt = Date.now();
    happens(ann);
    await bob.control('Share screen').click();
    const isNew = (hubId: string | null) => hubId !== null && hubId !== lostHub;
    const newHubAt = await until(clients, 'a new hub', () => clients.some(({ state }) => isNew(state.hubId)));
    const backAt = await untilUnited(rest, ['Bob', 'Cara', 'Dan']);
    report.time(scenario, 'until there is a new hub', newHubAt - lostAt, { within: backWithinMs });
    report.time(scenario, 'until everybody is back on the list', backAt - lostAt, { within: backWithinMs });

    // Began while there was no hub.
    await expectMovingPicture(cara.screenOf('Bob'));
    const gaps = await longestGaps([bob.page, cara.page, dan.page]);
    report.time(scenario, 'longest gap of decoded frames', gaps.video, { within: GAP_MS });
    report.time(scenario, 'longest gap of audio packets', gaps.audio, { within: GAP_MS });

    const { peer: eve } = await openNewcomer(await lan.addHost(), 'Eve');
    await eve.joinRoom('team');
    await expectAllConnected([eve, bob, cara, dan]);
    await expectMovingPicture(eve.screenOf('Bob'));
  });
}
