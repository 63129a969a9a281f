import { atRest } from '../support/at-rest.ts';
import { axeFindings } from '../support/axe.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const OPENED = 'You opened a link to the room calm-heron.';

test('an invited guest is offered the app, in case that it is installed', async ({ page }) => {
  await openState(page, 'invited');
  await expect(page.getByText('If Earshot is installed on this computer')).toBeVisible();
  const link = page.getByRole('link', { name: 'open the room in the app' });
  await expect(link).toHaveAttribute('href', /^earshot:\/\/join\/[a-z0-9-]+$/);
});

test('a link that is opened later fills its code in where nothing else was typed, else offers it', async ({ page }) => {
  await openState(page, 'lobby-12');
  const code = page.getByRole('textbox', { name: 'Room code' });
  const open = (room: string) =>
    page.evaluate((code) => window.session.invitedTo.setState({ code, appLink: null }, true), room);
  await code.focus();
  await open('calm-heron');
  await expect(page.getByText(OPENED)).toBeVisible();
  await expect(code).toHaveValue('calm-heron');
  await open('grey-wolf');
  await expect(code).toHaveValue('grey-wolf');

  await code.fill('something else');
  await open('calm-heron');
  await expect(page.getByText(`${OPENED} What you typed is kept.`)).toBeVisible();
  await expect(code).toHaveValue('something else');
  await expect(code).toBeFocused();
  await atRest(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use its code' }).click();
  await expect(code).toHaveValue('calm-heron');
  expect(await commands(page)).not.toContain('joinRoom calm-heron');
});
