import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/desktop-test.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { expectMovingPicture } from '../support/media.ts';
import { openSettings } from '../support/settings.ts';
import { expectAllConnected } from '../support/peer.ts';

test.skip(USES_REAL_ELECTRON, 'no test puts a real computer to sleep (docs/field-test.md)');

/** Counts from now on how often the page looks for another way to somebody. */
function countIceRestarts(page: Page): Promise<{ count: () => Promise<number> }> {
  return page
    .evaluateHandle(() => {
      const counted = { restarts: 0 };
      const { prototype } = RTCPeerConnection;
      const restart = Object.getOwnPropertyDescriptor(prototype, 'restartIce')?.value as () => void;
      prototype.restartIce = function (this: RTCPeerConnection) {
        counted.restarts += 1;
        restart.call(this);
      };
      return counted;
    })
    .then((counted) => ({ count: () => counted.evaluate(({ restarts }) => restarts) }));
}

test('a call keeps the computer awake until it is over; after a sleep its links look for a way at once', async ({
  openAnnAndBob,
}) => {
  const { bobsApp, ann, bob } = await openAnnAndBob();
  const { desktop, page } = bobsApp;
  const iceRestarts = await countIceRestarts(page);
  expect(desktop.keptAwakeBy).toEqual([]);
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));
  await expect.poll(() => desktop.keptAwakeBy).toEqual(['prevent-display-sleep']);

  // A slow link may have looked for a way by itself.
  const restartsBefore = await iceRestarts.count();
  desktop.tellPower('suspend');
  desktop.tellPower('resume');
  await expect.poll(() => iceRestarts.count()).toBeGreaterThan(restartsBefore);
  await expectMovingPicture(ann.tile('Bob'));
  await expectAllConnected([ann, bob]);

  await bob.control('Leave').click();
  await expect.poll(() => desktop.keptAwakeBy).toEqual([]);
});

test('[RECOVER-4] a call outlives the sleep of either computer', async ({ openAnnAndBob }) => {
  const { annsApp, bobsApp, ann, bob } = await openAnnAndBob();
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  for (const app of [bobsApp, annsApp]) {
    app.sleep();
    await sleep(10_000);
    app.wake();
    await Promise.all([expectMovingPicture(ann.tile('Bob')), expectMovingPicture(bob.tile('Ann'))]);
    await expectAllConnected([ann, bob]);
  }
  // Also the hub, which is that of one who slept.
  await bob.leave();
  await expect(ann.tile('Bob')).toBeHidden();
});

test('[PEOPLE-4] whoever leaves the computer alone, or locks it, is away for the others, unless they do not want that', async ({
  openAnnAndBob,
}) => {
  const { bobsApp, ann } = await openAnnAndBob();
  const { desktop, page } = bobsApp;
  const bob = ann.nearby('Bob');
  await expect(bob).toContainText('Available');
  desktop.leaveAlone(301);
  await expect(bob).toContainText('Away', { timeout: 15_000 });
  desktop.leaveAlone(0);
  await expect(bob).toContainText('Available', { timeout: 15_000 });
  desktop.tellPower('lock-screen');
  await expect(bob).toContainText('Away');
  await expect(bob.getByRole('button', { name: 'Call Bob' })).toBeEnabled();

  await openSettings(page, 'Calls');
  await page.getByRole('switch', { name: 'Show others when I am away' }).uncheck();
  await expect(bob).toContainText('Available', { timeout: 15_000 });
});
