import type { Verdict } from '../../signaling/protocol/index.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { openPeople } from './person.ts';
import { HUB_PORT } from './rig/app.ts';
import { type Member, startTeam, untilUnited } from './rig/team.ts';
import { expect, test } from './test.ts';

const FOUND_MS = 5_000;

test('IPv6 only: found, one hub, and a call with moving picture', async ({ lan }) => {
  const [ann, bob] = await openPeople(lan, ['Ann', 'Bob'], { switch: lan.addSwitch({ addressing: 'IPv6' }) });
  expect(bob.client.state.hubInfo?.hub).toEqual({
    kind: 'other',
    address: `https://[${ann.host.address}]:${HUB_PORT}`,
  });
  await expectVerdict([ann, bob], 0, 'all-well');

  for (const { peer } of [ann, bob]) await peer.joinRoom('team');
  await expectAllConnected([ann.peer, bob.peer]);
  await expectMovingPicture(ann.peer.tile('Bob'));
  await expectMovingPicture(bob.peer.tile('Ann'));
});

test('link-local addresses only: found, and on each other’s list', async ({ lan, report }) => {
  const team = await startTeam(await lan.addHosts(2, { switch: lan.addSwitch({ addressing: 'link-local' }) }));
  const unitedAt = await untilUnited(team);
  const lastStart = Math.max(...team.map(({ app }) => app.startedAt));
  report.time('link-local IPv6 only', 'one hub, all lists complete', unitedAt - lastStart, { within: FOUND_MS });
  // Chromium makes no candidates of such addresses.
  await Promise.all([expectVerdict(team, 0, 'all-well'), expectVerdict(team, 1, 'link-local-only')]);
});

/** Says the connection check of each of them. */
async function expectVerdict(team: Member[], unreachablePeers: number, kind: Verdict['kind']): Promise<void> {
  const answers = await Promise.all(team.map(({ client }) => client.call('checkConnection', { unreachablePeers })));
  for (const answer of answers)
    expect(answer.ok && answer.data.verdict, JSON.stringify(answer, null, 2)).toEqual({ kind });
}
