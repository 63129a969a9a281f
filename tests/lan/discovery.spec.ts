import { hubsOwnerFirst, startTeam, untilUnited } from './rig/team.ts';
import { expect, test } from './test.ts';

for (const count of [2, 5, 12]) {
  test(`${count} apps started at once: one hub, and everybody sees all others`, async ({ lan, report }) => {
    const team = await startTeam(await lan.addHosts(count));
    const unitedAt = await untilUnited(team);
    expect(() => hubsOwnerFirst(team)).not.toThrow();

    // The apps share two cores, so the last one is ready long after the first: counted is from when two, or all, were.
    const started = team.map(({ app }) => app.startedAt).sort((a, b) => a - b);
    // Many at once are noticed late: the second may have been seen before that.
    const firstSightAt = Math.min(...team.map(({ client }) => client.firstSightAt));
    const scenario = `${count} apps started at once`;
    report.time(scenario, 'first sight', Math.max(0, firstSightAt - started[1]!), { within: 3_000 });
    report.time(scenario, 'one hub, all lists complete', unitedAt - started.at(-1)!, { within: 3_000 });
  });
}
