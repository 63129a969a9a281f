import { ok } from '../../signaling/protocol/index.ts';
import { Eve, type Manner } from '../support/evil/eve.ts';
import { expect, test } from '../support/evil/test.ts';
import type { Victim } from '../support/evil/victim.ts';

/** How long is looked whether anything comes that must not, ms. */
const LOOK_MS = 5_000;
const PATIENT = { timeout: 15_000 };

/** The hub lists Eve in whatever room the victim joins. */
function listEve(victim: Victim, eve: Eve): void {
  victim.answer('join', ({ code, visit }) => {
    if (victim.count('join') === 1) void eve.listenTo(visit);
    return ok({ roster: eve.roster(visit, code) });
  });
}

const owned = (eve: Eve) =>
  eve.say({ kind: 'charter', charter: { title: { value: 'Owned', revision: 9, by: eve.peerId }, lock: null } });

for (const manner of ['polite', 'impolite'] satisfies Manner[]) {
  test(`[PASS-3] [SETTINGS-3] whoever a hub invents in a room with a key is not in it (${manner})`, async ({
    browser,
    evilHub,
    openPeer,
  }) => {
    const ann = await openPeer('Ann');
    const victim = await evilHub.greeted('Ann');
    const eve = await Eve.open(browser, victim, manner);
    listEve(victim, eve);
    await ann.makeRoom();
    // The connection is up: Ann's browser has greeted Eve's.
    await expect.poll(async () => (await eve.hear()).frames, PATIENT).toContain('hello');
    const end = Date.now() + LOOK_MS;
    while (Date.now() < end) {
      await owned(eve);
      const { frames, packets } = await eve.hear();
      expect(frames.filter((kind) => !['hello', 'ping', 'signal'].includes(kind))).toEqual([]);
      expect(packets).toBe(0);
      await ann.page.waitForTimeout(200);
    }
    await expect(ann.tile('Eve')).toBeHidden();
    await expect(ann.notice('Nobody else is here.')).toBeVisible();
    await expect(ann.page.getByText('Owned')).toBeHidden();
    await eve.close();
  });
}

test('[PASS-1] a room whose code was typed has no key, and is open to whoever a hub lists', async ({
  browser,
  evilHub,
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const victim = await evilHub.greeted('Ann');
  const eve = await Eve.open(browser, victim);
  listEve(victim, eve);
  await ann.joinRoom('team');
  await expect.poll(async () => (await eve.hear()).picturesDecoded, PATIENT).toBeGreaterThan(5);
  await owned(eve);
  await expect(ann.page.getByText('Owned').first()).toBeVisible();
  await expect(ann.tile('Eve')).toBeVisible();
  await eve.close();
});
