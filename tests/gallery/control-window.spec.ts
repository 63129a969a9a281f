import type { Page } from '@playwright/test';
import type { ControlView } from '../../main/bridge/control-window.ts';
import { barBounds, questionBounds } from '../../main/control/control-placement.ts';
import { axeFindings } from '../support/axe.ts';
import { expect, test } from './test.ts';

const SCREEN = { x: 0, y: 0, width: 1280, height: 800 };
const LONG = 'Wolfeschlegelsteinhausenbergerdorff Maximiliane Anne-Sophie von W';
const LOOK = { theme: 'light', language: 'en' } as const;
const QUESTION: ControlView = {
  view: 'question',
  name: 'Tomás Rivera',
  mark: 'verified',
  guest: false,
  clipboard: true,
  ...LOOK,
};
const BAR: ControlView = {
  view: 'bar',
  name: 'Tomás Rivera',
  keyboard: true,
  clipboard: false,
  escape: 'hold',
  paused: false,
  ...LOOK,
};
const STATES: Record<string, ControlView> = {
  'question about somebody verified': QUESTION,
  'question about a long name': { ...QUESTION, name: LONG },
  'question about somebody who is not verified, in German': { ...QUESTION, mark: 'new', guest: true, language: 'de' },
  'question about a guest who goes by the name of somebody else': { ...QUESTION, mark: 'name-taken', guest: true },
  'question about a guest with a long name, in German': {
    ...QUESTION,
    name: LONG,
    mark: 'name-taken',
    guest: true,
    language: 'de',
  },
  'question to a client without the clipboard': { ...QUESTION, clipboard: false },
  bar: BAR,
  'bar with the clipboard': { ...BAR, clipboard: true },
  'bar with the clipboard, in German': { ...BAR, clipboard: true, language: 'de' },
  'bar where Escape is pressed': { ...BAR, escape: 'press' },
  'bar where Escape is pressed, in German': { ...BAR, name: LONG, escape: 'press', language: 'de' },
  'bar with the clipboard where Escape is pressed': { ...BAR, clipboard: true, escape: 'press' },
  'bar with the clipboard where Escape is pressed, in German': {
    ...BAR,
    name: LONG,
    clipboard: true,
    escape: 'press',
    language: 'de',
  },
  'bar with a long name, paused, in German': { ...BAR, name: LONG, keyboard: false, paused: true, language: 'de' },
};

async function open(page: Page, view: ControlView): Promise<void> {
  const { width, height } = (view.view === 'question' ? questionBounds : barBounds)(SCREEN);
  await page.setViewportSize({ width, height });
  await page.goto(`${process.env['GALLERY_URL']}/control-window.html?view=${encodeURIComponent(JSON.stringify(view))}`);
  await expect(page.getByRole('heading')).toBeVisible();
  await expect(page.locator('[inert]')).toHaveCount(0);
}

const choices = (page: Page) => page.evaluate(() => window.choices);

for (const [name, view] of Object.entries(STATES)) {
  test(`${name}: axe finds nothing in either theme, all of it fits`, async ({ page }) => {
    for (const theme of ['light', 'dark'] as const) {
      await open(page, { ...view, theme });
      expect(await axeFindings(page)).toEqual([]);
      for (const button of await page.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 1 });
      const overflow = await page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
        return [scrollWidth - clientWidth, scrollHeight - clientHeight];
      });
      expect(overflow).toEqual([0, 0]);
    }
  });
}

test('Enter and Escape refuse; whoever allows says what and for how long', async ({ page }) => {
  await open(page, QUESTION);
  await expect(page.getByRole('button', { name: 'Don’t allow' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await choices(page)).toEqual([{ allow: false }, { allow: false }]);
  await page.getByRole('button', { name: 'Mouse only' }).click();
  await page.getByText('Until I stop sharing').click();
  await page.getByRole('checkbox', { name: 'Do not ask again for Tomás Rivera until control is stopped' }).check();
  await page.getByRole('button', { name: 'Mouse and keyboard' }).click();
  expect((await choices(page)).slice(2)).toEqual([
    { allow: true, keyboard: false, clipboard: false, minutes: 5, remember: false },
    { allow: true, keyboard: true, clipboard: false, minutes: null, remember: true },
  ]);
});

test('[REMOTE-7] the clipboard goes only where it is chosen, with the keyboard, and where their client knows it', async ({
  page,
}) => {
  const box = page.getByRole('checkbox', { name: 'Copy and paste between the computers' });
  await open(page, QUESTION);
  await expect(box).not.toBeChecked();
  await expect(box).toHaveAccessibleDescription(/Text only.*What they copy goes to them.*replaces what you copied/);
  await box.check();
  await page.getByRole('button', { name: 'Mouse only' }).click();
  await page.getByRole('button', { name: 'Mouse and keyboard' }).click();
  expect((await choices(page)).map((choice) => choice !== 'stop' && choice.allow && choice.clipboard)).toEqual([
    false,
    true,
  ]);
  await open(page, { ...QUESTION, clipboard: false });
  await expect(box).toHaveCount(0);
});

test('a guest who goes by the name of somebody else is plainly said to be that, and not verified', async ({ page }) => {
  await open(page, { ...QUESTION, mark: 'name-taken', guest: true });
  const said = page.getByRole('alert');
  await expect(said.locator('[data-trust]')).toHaveText(['Who is this?', 'Guest']);
  for (const words of ['This is the name of somebody else you know.', 'You have not compared codes with this person.'])
    await expect(said.getByText(words)).toBeVisible();
  await open(page, QUESTION);
  await expect(said.locator('[data-trust]')).toHaveText(['Verified']);
  await expect(said.getByText('You have not compared codes with this person.')).toHaveCount(0);
});

test('nobody is remembered who is not verified; the bar stops by the keyboard', async ({ page }) => {
  await open(page, { ...QUESTION, mark: null, clipboard: false });
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await open(page, BAR);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await choices(page)).toEqual(['stop']);
});
