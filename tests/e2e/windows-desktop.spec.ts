import type { Page } from '@playwright/test';
import { expectMovingPicture } from '../support/media.ts';
import { expect, test } from '../support/desktop-test.ts';
import { desktopWith } from '../support/desktop-with.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { expectAllConnected } from '../support/peer.ts';

test.skip(USES_REAL_ELECTRON, 'windows of a real desktop are put away by hand (docs/field-test.md)');

const figure = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

test('a call whose window is put away goes on in the mini window; somebody is popped out and brought back', async ({
  openAnnAndBob,
  folder,
}) => {
  const { annsApp, ann, bob } = await openAnnAndBob({ env: await desktopWith(folder, true) });
  const { desktop } = annsApp;
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));

  await test.step('what is popped out moves on in a window of its own, and back', async () => {
    await ann.tile('Bob').click({ button: 'right' });
    const opened = ann.page.waitForEvent('popup');
    await ann.page.getByRole('menuitem', { name: 'Pop out' }).click();
    const popOut = await opened;
    await expectMovingPicture(figure(popOut, 'Bob'));
    await expect(ann.tile('Bob')).toContainText('In its own window');
    const closed = popOut.waitForEvent('close');
    await ann.button('Bring back').click();
    await closed;
    await expectMovingPicture(ann.tile('Bob'));
  });

  await test.step('the mini window shows the other one and mutes, and goes when the window is there again', async () => {
    const opened = ann.page.waitForEvent('popup');
    desktop.closeWindow();
    const mini = await opened;
    await expectMovingPicture(figure(mini, 'Bob'));
    expect(desktop.children.get('earshot-mini')).toEqual({
      shown: true,
      above: true,
      protected: true,
      clickThrough: false,
      seeThrough: false,
      takesFocus: true,
    });
    await mini.getByRole('button', { name: 'Mute microphone' }).click();
    await expect(bob.microphoneOf('Ann', 'Muted')).toBeVisible();
    const closed = mini.waitForEvent('close');
    await mini.getByRole('button', { name: 'Back to the call' }).click();
    await closed;
    await expect.poll(() => desktop.view).toBe('shown');
    await ann.expectInRoom();
  });

  const opened = ann.page.waitForEvent('popup');
  desktop.closeWindow();
  const mini = await opened;
  const closed = mini.waitForEvent('close');
  await mini.getByRole('button', { name: 'Leave' }).click();
  await closed;
  await expect(bob.tile('Ann')).toBeHidden();
});
