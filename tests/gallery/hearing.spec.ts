import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const tile = (page: Page) => page.getByRole('figure', { name: 'Tomás Rivera', exact: true });
const item = (page: Page, name: string) => page.getByRole('menuitem', { name });

test('the menu of a tile opens by its button and by the other mouse button, where that was pressed', async ({
  page,
}) => {
  await openState(page, 'room4');
  await tile(page).getByRole('button', { name: 'More about Tomás Rivera' }).click();
  await expect(item(page, 'Volume')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(item(page, 'Volume')).toHaveCount(0);
  await tile(page).click({ button: 'right', position: { x: 40, y: 60 } });
  const menu = await page.getByRole('menu').boundingBox();
  const around = await tile(page).boundingBox();
  expect(menu!.x - around!.x).toBeLessThan(60);
  await item(page, 'Ask to mute').click();
  expect(await commands(page)).toEqual(['askToMute peer-0']);
});

for (const [state, list, name] of [
  ['lobby', 'People nearby', 'Ben Okafor'],
  ['people', 'In this room', 'Tomás Rivera'],
  ['recents', 'Recent calls', 'Ben Okafor'],
] as const)
  test(`and so does the one about somebody in a list: ${list}`, async ({ page }) => {
    await openState(page, state);
    const row = page.getByRole('list', { name: list }).getByRole('listitem').filter({ hasText: name }).first();
    await row.getByText(name, { exact: true }).click({ button: 'right', position: { x: 4, y: 4 } });
    const menu = page.getByRole('menu', { name: `More about ${name}` });
    await expect(menu).toBeVisible();
    const [at, around] = [await menu.boundingBox(), await row.boundingBox()];
    expect(at!.x - around!.x).toBeLessThan(90);
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
  });

test('the volume is moved by keys from 0 to 200 %, and is back as it comes with one press', async ({ page }) => {
  await openState(page, 'room4');
  await tile(page).getByRole('button', { name: 'More about Tomás Rivera' }).press('Enter');
  await item(page, 'Volume').press('Enter');
  const slider = page.getByRole('slider', { name: 'Volume' });
  await expect(slider).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '200 %');
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '0 %');
  await page.getByRole('button', { name: 'As it comes' }).click();
  expect(await commands(page)).toEqual(['105', '200', '0', '100'].map((percent) => `setVolume peer-0 ${percent}`));
  await page.keyboard.press('Escape');
  await expect(slider).toHaveCount(0);
  await expect(tile(page).getByRole('button', { name: 'More about Tomás Rivera' })).toBeFocused();
});

test('who is muted for oneself is marked on the tile and in the list', async ({ page }) => {
  await openState(page, 'people');
  await page
    .getByRole('list', { name: 'In this room' })
    .getByRole('button', { name: 'More about Tomás Rivera' })
    .click();
  await page.getByRole('menuitemcheckbox', { name: 'Mute for me' }).click();
  expect(await commands(page)).toEqual(['setMutedHere peer-0 true']);
  await expect(page.getByRole('img', { name: 'Muted for you' })).toHaveCount(2);
});

test('who made the room removes somebody once they have said so again, and takes it back', async ({ page }) => {
  await openState(page, 'removing');
  const dialog = page.getByRole('dialog', { name: 'Remove from room' });
  const remove = async () => {
    await tile(page).getByRole('button', { name: 'More about Tomás Rivera' }).click();
    await item(page, 'Remove from room').click();
    await expect(dialog.getByRole('button', { name: 'Do not remove' })).toBeFocused();
  };
  await remove();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await remove();
  await dialog.getByRole('button', { name: 'Remove and lock' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Let in again' }).click();
  expect(await commands(page)).toEqual(['removeFromRoom peer-0', 'letInAgain peer-5']);
});

test('the longest menu of a person stays in the window, and its last entry is scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await openState(page, 'removing');
  await tile(page).getByRole('button', { name: 'More about Tomás Rivera' }).click();
  const menu = (await page.getByRole('menu').boundingBox())!;
  expect(menu.y).toBeGreaterThanOrEqual(0);
  expect(menu.y + menu.height).toBeLessThanOrEqual(600);
  const isScrolled = () => page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  expect(await isScrolled(), 'the page behind it').toBe(false);
  await page.keyboard.press('End');
  // A browser scrolls by whole pixels.
  await expect(page.getByRole('menuitem').last()).toBeInViewport({ ratio: 0.95 });
});

test('one of several in the room is called in private', async ({ page }) => {
  await openState(page, 'removing');
  await tile(page).getByRole('button', { name: 'More about Tomás Rivera' }).click();
  await item(page, 'Call in private').click();
  expect(await commands(page)).toEqual(['holdAndCall peer-0']);
});

test('out of a room somebody in another call is called anyway, where there is a way back; whose name is taken is not', async ({
  page,
}) => {
  await openState(page, 'room2');
  const set = (peerId: string, name: string) =>
    page.evaluate((who) => window.session.people.setState([{ ...who, guest: false, activity: 'in-call' }], true), {
      peerId,
      name,
    });
  await set('peer-4', 'Priya Nair');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  const anyway = page.getByRole('menuitem', { name: /^Call anyway/ });
  const openMenu = async (name: string) => {
    await page
      .getByRole('list', { name: 'People nearby' })
      .getByRole('button', { name: `More about ${name}` })
      .click();
    await expect(item(page, 'Leave a note')).toBeVisible();
  };
  await openMenu('Priya Nair');
  await expect(anyway).toContainText('This call is on hold for you meanwhile.');
  await anyway.click();
  expect(await commands(page)).toEqual(['holdAndCall peer-4']);

  await page.evaluate(() => window.session.onHold.setState({ title: '', company: [] }, true));
  await openMenu('Priya Nair');
  await expect(anyway).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.session.onHold.setState(null, true));
  await set('k3yOfSomebodyElse00000', 'Tomás Rivera');
  await openMenu('Tomás Rivera');
  await expect(anyway).toHaveCount(0);
});

test('a request to mute mutes nobody before its button is pressed', async ({ page }) => {
  await openState(page, 'mute-request');
  await expect(page.getByText('Tomás Rivera asks you to mute yourself.')).toHaveRole('status');
  const muted = () => page.evaluate(() => window.session.media.getState().muted);
  expect(await muted()).toBe(false);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Mute', exact: true }).click();
  expect(await muted()).toBe(true);
});

test('what somebody shares has a volume of its own, at the share and in their menu, and is muted with one press', async ({
  page,
}) => {
  await openState(page, 'share5');
  const share = page.getByRole('figure', { name: 'Tomás Rivera' }).and(page.locator('[data-screen]'));
  await expect(share.getByRole('img', { name: 'With sound' })).toBeAttached();
  const mute = share.getByRole('button', { name: 'Mute the share for me' });
  await mute.click();
  await expect(mute).toHaveAttribute('aria-pressed', 'true');
  await mute.click();
  await share.getByRole('button', { name: 'Volume of the share' }).press('Enter');
  const slider = page.getByRole('slider', { name: 'Volume of the share' });
  await expect(slider).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await expect(share.getByRole('button', { name: 'Volume of the share' })).toBeFocused();
  await tile(page).getByRole('button', { name: 'More about Tomás Rivera' }).press('Enter');
  await item(page, 'Volume of the share').press('Enter');
  await expect(slider).toHaveAttribute('aria-valuetext', '200 %');
  expect(await commands(page)).toEqual(['0', '100', '200'].map((percent) => `setShareVolume peer-0 ${percent}`));
});

test('a sharer is told whether sound goes along, and switches it; where it would have the callers in it, why not', async ({
  page,
}) => {
  await openState(page, 'share-own-pointers');
  const bar = page.getByRole('region', { name: 'What you share' });
  await expect(bar.getByText('With sound', { exact: true })).toBeVisible();
  await bar.getByRole('button', { name: 'Stop sharing sound' }).click();
  await expect(bar.getByText('Sound is off')).toBeVisible();
  await bar.getByRole('button', { name: 'Share sound too' }).click();
  await expect(bar.getByText('With sound', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Share options' }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: /^Share the computer’s sound too/ })).toBeChecked();
  await openState(page, 'share-own');
  await expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(bar.getByRole('button', { name: 'Share sound too' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Share options' }).click();
  const refused = page.getByRole('menuitemcheckbox', { name: /^Share the computer’s sound too/ });
  await expect(refused).toBeDisabled();
  await expect(refused).toContainText('they would hear themselves');
});

test('sound is chosen in the picker', async ({ page }) => {
  await openState(page, 'picker');
  await page.getByRole('switch', { name: 'Share the computer’s sound too' }).click();
  expect(await page.evaluate(() => window.session.preferences.getState().shareSound)).toBe(true);
});

test('the picker has no switch for sound that would have the callers in it, and says why, for a part too', async ({
  page,
}) => {
  await openState(page, 'picker');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.evaluate(() => Object.assign(window.session, { shareSoundPower: 'would-echo' }));
  await page.getByRole('button', { name: 'Share screen' }).click();
  const refusal = dialog.getByText('Without sound: here it would have the others’ voices in it');
  await expect(refusal).toBeVisible();
  await expect(dialog.getByRole('switch')).toHaveCount(0);
  await page.getByRole('button', { name: 'Only a part…' }).click();
  await expect(page.getByRole('application', { name: 'Part of the screen' })).toBeVisible();
  await expect(refusal).toBeVisible();
  await expect(dialog.getByRole('switch')).toHaveCount(0);
});
