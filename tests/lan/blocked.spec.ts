import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUB_PORT } from './rig/app.ts';
import type { LanHost } from './rig/host.ts';
import { hubsOwnerFirst, type Member, startTeam, untilUnited } from './rig/team.ts';
import type { LanReport } from './report.ts';
import { expect, test } from './test.ts';

const BY_MEMORY_MS = 5_000;
const BY_ADDRESS_MS = 3_000;
/** A card is noticed within 1 s, and announced on at once; twice as long as it takes to ask again if that gets lost. */
const BY_NEW_CARD_MS = 10_000;

function dropMulticast(hosts: LanHost[]): void {
  for (const { card } of hosts) card.impair({ kind: 'multicast-dropped' });
}

for (const isFirst of [true, false]) {
  const who = `the one who remembers the other starts ${isFirst ? 'first' : 'second'}`;

  test(`multicast is dropped: found by memory, ${who}`, async ({ lan, report }) => {
    const before = await startTeam(await lan.addHosts(2));
    await untilUnited(before);
    const [owner, follower] = hubsOwnerFirst(before).map(({ host }) => host) as [LanHost, LanHost];
    // What was met is written at once, but a disk takes its time, and a crash may be sooner.
    await expect
      .poll(() => keptSettings(follower), { timeout: 5_000 })
      .toContain(`https://${owner.address}:${HUB_PORT}`);
    // Without a word to each other, after which both might know where the other one is.
    for (const { host } of before) host.crash();
    dropMulticast([owner, follower]);

    const inTurn = isFirst ? [follower, owner] : [owner, follower];
    const team: Member[] = [];
    for (const host of inTurn) team.push(...(await startTeam([host], { first: team.length + 1 })));
    const startedAt = Math.max(...team.map(({ app }) => app.startedAt));
    const unitedAt = await untilUnited(team, [], 30_000);
    report.time('multicast dropped', `found by memory, ${who}`, unitedAt - startedAt, { within: BY_MEMORY_MS });
  });
}

test('multicast is dropped: found by a typed address', async ({ lan, report }) => {
  const hosts = await lan.addHosts(2);
  dropMulticast(hosts);
  await expectFoundAtAddress(await startTeam(hosts), 'multicast dropped', report);
});

test('behind a router: found by a typed address', async ({ lan, report }) => {
  lan.connectSubnets();
  const hosts = [await lan.addHost(), await lan.addHost({ switch: lan.addSwitch() })];
  await expectFoundAtAddress(await startTeam(hosts), 'in another subnet', report);
});

async function expectFoundAtAddress(team: Member[], scenario: string, report: LanReport): Promise<void> {
  const [ann, bob] = team as [Member, Member];
  await Promise.all(team.map((member) => untilUnited([member])));

  const typedAt = Date.now();
  const found = await ann.client.call('findHub', { address: `${bob.host.address}:${HUB_PORT}` });
  expect(found).toEqual({ ok: true, data: null });
  const unitedAt = await untilUnited(team);
  expect(() => hubsOwnerFirst(team)).not.toThrow();
  report.time(scenario, 'found by a typed address', unitedAt - typedAt, { within: BY_ADDRESS_MS });
}

test('two cards: each finds the hub on its own network, at the address there', async ({ lan }) => {
  const upstairs = lan.addSwitch();
  const bridging = await lan.addHosts(2);
  for (const host of bridging) await host.addCard(upstairs);
  const inBoth = await startTeam(bridging);
  await untilUnited(inBoth);
  const inOne = await startTeam([await lan.addHost(), await lan.addHost({ switch: upstairs })], { first: 3 });
  await untilUnited([...inBoth, ...inOne]);

  const [{ host: owner }] = hubsOwnerFirst([...inBoth, ...inOne]);
  const addresses = owner.cards.map(({ address }) => [`https://${address}:${HUB_PORT}`]);
  expect(inOne.map(linksOf)).toEqual(addresses);
});

test('a card that appears is announced on, and one that goes is done without', async ({ lan, report }) => {
  const upstairs = lan.addSwitch();
  const downstairs = await startTeam(await lan.addHosts(2));
  await untilUnited(downstairs);
  const [dora] = (await startTeam([await lan.addHost({ switch: upstairs })], { first: 3 })) as [Member];
  await untilUnited([dora]);

  const [owner] = hubsOwnerFirst(downstairs);
  const card = await owner.host.addCard(upstairs);
  const addedAt = Date.now();
  const unitedAt = await untilUnited([...downstairs, dora]);
  expect(linksOf(dora)).toEqual([`https://${card.address}:${HUB_PORT}`]);
  report.time('a network card appears', 'who is on its network is found', unitedAt - addedAt, {
    within: BY_NEW_CARD_MS,
  });

  card.loseAddress();
  await Promise.all([untilUnited(downstairs), untilUnited([dora])]);
  expect(hubsOwnerFirst(downstairs)[0]).toBe(owner);
});

/** What a host's app has on disk; '' before it has anything. */
function keptSettings({ folder }: LanHost): string {
  try {
    return readFileSync(join(folder, 'data', 'settings.json'), 'utf8');
  } catch {
    return '';
  }
}

/** Where a follower has found its hub. */
function linksOf({ client }: Member): string[] {
  const hub = client.state.hubInfo?.hub;
  return hub?.kind === 'other' ? [hub.address] : [];
}
