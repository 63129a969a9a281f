import { ok } from '../../signaling/protocol/index.ts';
import { Eve, type Manner } from '../support/evil/eve.ts';
import { expect, test } from '../support/evil/test.ts';
import type { Victim } from '../support/evil/victim.ts';

/** How long is looked whether anything comes that must not, ms. */
const LOOK_MS = 5_000;

/** The hub answers what the victim reports of a ringing call with a roster in which it is present, and so it answers `accept`. */
function letIn(victim: Victim, eve: Eve): void {
  let visit = '';
  victim.answer('ringing', (ringing) => {
    visit = ringing.visit;
    void eve.listenTo(visit);
    setTimeout(() => victim.tell('roster', eve.roster(visit)), 200);
    return ok({ roster: eve.roster(visit) });
  });
  victim.answer('accept', () => ok({ roster: eve.roster(visit) }));
}

for (const manner of ['polite', 'impolite'] satisfies Manner[]) {
  test(`[CONSENT-1] an idle page that a hub rings and lists as present gives nothing before Accept (${manner})`, async ({
    browser,
    evilHub,
    openPeer,
  }) => {
    const ann = await openPeer('Ann');
    const victim = await evilHub.greeted('Ann');
    const eve = await Eve.open(browser, victim, manner);
    letIn(victim, eve);
    eve.ring();
    await expect(ann.incomingCall).toBeVisible();
    await expect.poll(() => victim.count('ringing')).toBe(1);

    // That nothing comes cannot be awaited, only looked for over a time.
    const end = Date.now() + LOOK_MS;
    while (Date.now() < end) {
      expect(await eve.hear()).toEqual({ frames: [], packets: 0, picturesDecoded: 0 });
      expect(victim.signals, 'addresses and descriptions').toEqual([]);
      await ann.page.waitForTimeout(100);
    }
    await expect(ann.incomingCall).toBeVisible();

    await ann.accept();
    await expect.poll(async () => (await eve.hear()).picturesDecoded, { timeout: 15_000 }).toBeGreaterThan(5);
    expect((await eve.hear()).frames).toContain('state');
    await eve.close();
  });
}

test('[CONSENT-1] [CONSENT-2] rosters of rooms that one has not joined open nothing, in a call neither', async ({
  browser,
  evilHub,
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const victim = await evilHub.greeted('Ann');
  const eve = await Eve.open(browser, victim);
  const visit = 'annvisit'.padEnd(12, '0');
  await eve.listenTo(visit);
  victim.tell('roster', eve.roster(visit));

  await test.step('and in a room of her own', async () => {
    victim.answer('join', ({ code, visit: own }) => {
      const self = { peerId: victim.peerId, visit: own, name: 'Ann', guest: false, state: 'present' as const };
      return ok({ roster: { code, revision: 1, members: [self], elsewhere: false } });
    });
    await ann.joinRoom('team');
    victim.tell('roster', eve.roster(visit));
    eve.ring();
    await expect(ann.notice('You missed a call from Eve')).toBeVisible();
  });
  await ann.page.waitForTimeout(LOOK_MS);
  expect(await eve.hear()).toEqual({ frames: [], packets: 0, picturesDecoded: 0 });
  expect(victim.signals).toEqual([]);
  await expect(ann.tile('Eve')).toBeHidden();
  await eve.close();
});

/** Runs in the page before its own scripts: what is to wait for half a minute or more waits a twentieth of that. */
function hastenLongWaits(): void {
  const after = window.setTimeout.bind(window);
  window.setTimeout = ((act: () => void, ms = 0) => after(act, ms >= 30_000 ? ms / 20 : ms)) as typeof setTimeout;
}

test('[RING-11] [RING-12] whatever a hub does, nothing rings under do not disturb, and else it ends', async ({
  browser,
  evilHub,
  openPeer,
}) => {
  const ann = await openPeer('Ann', { initScript: hastenLongWaits });
  const victim = await evilHub.greeted('Ann');
  const eve = await Eve.open(browser, victim);
  letIn(victim, eve);

  await test.step('it ends', async () => {
    eve.ring();
    await expect(ann.incomingCall).toBeVisible();
    await expect(ann.incomingCall).toBeHidden();
    await expect(ann.notice('You missed a call from Eve')).toBeVisible();
  });

  await test.step('nothing rings', async () => {
    await ann.setDoNotDisturb();
    const reported = victim.count('ringing');
    const end = Date.now() + LOOK_MS;
    let rings = 0;
    for (; Date.now() < end; rings += 1) {
      eve.ring();
      await ann.page.waitForTimeout(100);
      await expect(ann.incomingCall).toBeHidden({ timeout: 1 });
    }
    await expect(ann.notice(`You missed ${rings + 1} calls from Eve`)).toBeVisible();
    expect([victim.count('ringing'), victim.signals]).toEqual([reported, []]);
  });
  await eve.close();
});
