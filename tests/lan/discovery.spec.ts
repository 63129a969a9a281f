import { hubsOwnerFirst, startTeam, untilUnited } from './rig/team.ts';
import { expect, test } from './test.ts';

for (const count of [2, 5, 12]) {
  test(`${count} apps started at once: one hub, and everybody sees all others`, async ({ lan, report }) => {
    const team = await startTeam(await lan.addHosts(count));
    const unitedAt = await untilUnited(team);
    expect(() => hubsOwnerFirst(team)).not.toThrow();

    // The apps share two cores, so the last one is ready long after the first: counted is from when all were.
    const startedAt = Math.max(...team.map(({ app }) => app.startedAt));
    report.time(`${count} apps started at once`, 'one hub, all lists complete', unitedAt - startedAt, {
      within: 3_000,
    });
  });
}
