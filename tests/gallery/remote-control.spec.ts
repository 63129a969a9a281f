import type { Page } from '@playwright/test';
import type { ClipboardOutcome } from '../../renderer/core/model.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const surface = (page: Page) => page.getByRole('textbox', { name: "Tomás Rivera's screen, which you control" });
const done = async (page: Page) =>
  (await commands(page)).filter((command) => command.startsWith('control ')).map((command) => command.slice(8));
const key = (code: string, down: boolean) => JSON.stringify({ type: 'key', code, down });
const tap = (code: string) => [key(code, true), key(code, false)];
const text = (what: string) => JSON.stringify({ type: 'text', text: what });

test('one asks for control in the share tools, can take it back, and reads what came of it', async ({ page }) => {
  await openState(page, 'control-asking');
  const status = page.getByRole('figure', { name: "Tomás Rivera's screen" }).getByRole('status');
  await expect(status.filter({ hasText: 'Asking Tomás Rivera for control…' })).toBeVisible();
  const ask = page.getByRole('toolbar', { name: 'Share tools' }).getByRole('button', { name: 'Ask for control' });
  await expect(ask).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await ask.click();
  await page.evaluate(() =>
    window.session.remoteControl.setState({ controlling: { kind: 'over', of: 'peer-0', why: 'refused' } }),
  );
  await expect(status.filter({ hasText: 'Tomás Rivera does not want to give you control now.' })).toBeVisible();
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  expect((await commands(page)).filter((command) => /control/i.test(command))).toEqual([
    'leaveControl',
    'askForControl peer-0',
    'leaveControl',
  ]);
});

test('nobody asks where it cannot be, and reads why; all see who controls', async ({ page }) => {
  await openState(page, 'control-of-others');
  const ask = page.getByRole('button', { name: 'Ask for control' });
  await expect(ask).toBeDisabled();
  await expect(ask).toHaveAttribute('title', "Tomás Rivera's computer cannot be controlled (Wayland).");
  await expect(page.getByText("Aiko Tanaka controls Tomás Rivera's screen")).toBeVisible();
});

test('what is typed goes there as text, all else as keys, and none of it to Earshot', async ({ page }) => {
  await openState(page, 'controlling');
  await expect(surface(page)).toBeFocused();
  await page.keyboard.type('Grüße 你好');
  for (const press of ['Enter', 'Tab', 'Control+Shift+L', 'Shift+ArrowLeft', 'Escape'])
    await page.keyboard.press(press);
  await expect(surface(page)).toBeFocused();
  await expect(surface(page)).toHaveValue('');
  expect(await done(page)).toEqual([
    ...[...'Grüße 你好'].map(text),
    ...tap('Enter'),
    ...tap('Tab'),
    key('ControlLeft', true),
    key('ShiftLeft', true),
    ...tap('KeyL'),
    key('ShiftLeft', false),
    key('ControlLeft', false),
    key('ShiftLeft', true),
    ...tap('ArrowLeft'),
    key('ShiftLeft', false),
    ...tap('Escape'),
  ]);
  expect(await commands(page)).not.toContain('leaveRoom');
});

test('the key that mutes stays here, as the line says, and goes there once it has another key or none', async ({
  page,
}) => {
  await openState(page, 'controlling');
  await expect(surface(page)).toBeFocused();
  await expect(surface(page)).toHaveAccessibleDescription(/but for Ctrl\+D, which mutes you/);
  await expect(page.getByText('Ctrl+D still mutes you')).toBeVisible();
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('button', { name: 'Unmute microphone' }).first()).toBeVisible();
  expect(await done(page)).toEqual([]);

  await page.evaluate(() => window.session.setPreferences({ keys: { mute: null } }));
  await expect(page.getByText('still mutes you')).toBeHidden();
  await page.keyboard.press('Control+d');
  expect(await done(page)).toEqual([key('ControlLeft', true), ...tap('KeyD'), key('ControlLeft', false)]);
  await expect(page.getByRole('button', { name: 'Unmute microphone' }).first()).toBeVisible();
});

test('the mouse is where it is in the picture, also when that is zoomed; what is dragged ends at its edge', async ({
  page,
}) => {
  await openState(page, 'controlling');
  for (let times = 0; times < 3; times += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  const picture = await page.getByRole('figure', { name: "Tomás Rivera's screen" }).locator('video').boundingBox();
  const seen = await surface(page).boundingBox();
  if (picture === null || seen === null) throw new Error('nothing is seen');
  const [x, y] = [seen.x + seen.width / 2, seen.y + seen.height / 2];
  const at = { x: (x - picture.x) / picture.width, y: (y - picture.y) / picture.height };
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(picture.x - 500, y);
  await page.mouse.up({ button: 'right' });
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 120);
  const inputs = (await done(page)).map((input) => JSON.parse(input) as { x: number; y: number });
  const first = inputs.findIndex((input) => 'button' in input);
  expect(inputs[first]).toMatchObject({ type: 'button', button: 'right', down: true });
  expect(inputs[first]?.x).toBeCloseTo(at.x, 2);
  expect(inputs[first]?.y).toBeCloseTo(at.y, 2);
  expect(inputs.slice(first + 1).filter((input) => 'button' in input)).toEqual([
    expect.objectContaining({ type: 'button', button: 'right', down: false, x: 0 }),
  ]);
  expect(inputs.at(-1)).toMatchObject({ type: 'scroll', dx: 0, dy: 120 });
});

test('Escape held for a second ends it, and who turns away holds nothing', async ({ pageApart: page }) => {
  await page.clock.install();
  await openState(page, 'controlling');
  await expect(surface(page)).toBeFocused();
  await page.keyboard.down('Escape');
  await page.clock.runFor(400);
  expect(await commands(page)).not.toContain('leaveControl');
  await page.clock.runFor(700);
  expect(await commands(page)).toContain('leaveControl');
  expect(await commands(page)).toContain('releaseControls');
});

const tell = (page: Page, outcome: ClipboardOutcome) =>
  page.evaluate((what) => {
    const { controlling } = window.session.remoteControl.getState();
    if (controlling.kind !== 'controlling') throw new Error('nothing is controlled');
    const news = { n: (controlling.news?.n ?? 0) + 1, outcome: what };
    window.session.remoteControl.setState({ controlling: { ...controlling, news } });
  }, outcome);

test('[REMOTE-8] with the clipboard a key that pastes has what it pastes along', async ({ pageApart: page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openState(page, 'controlling-clipboard');
  await expect(surface(page)).toBeFocused();
  await page.evaluate(() => navigator.clipboard.writeText('Grüße 你好\n'));
  await page.keyboard.press('Control+v');
  const pastes = (await commands(page)).filter((command) => command.startsWith('pasteThere '));
  expect(pastes).toEqual([`pasteThere ["Grüße 你好\\n",${key('ControlLeft', true)},${key('KeyV', true)}]`]);
  expect(await done(page)).toEqual([key('KeyV', false), key('ControlLeft', false)]);
  await expect(surface(page)).toHaveValue('');
  await expect(page.getByText('Too long to paste there: more than 65,536 characters.')).toBeVisible();
});

test('[REMOTE-9] what was copied there is in the own clipboard, or is put there by a button', async ({
  pageApart: page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openState(page, 'controlling-clipboard');
  await expect(surface(page)).toBeFocused();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await tell(page, { of: 'copying', content: { is: 'text', text: 'Grüße 你好\n' } });
  await expect(page.getByRole('status').filter({ hasText: 'Copied from Tomás Rivera' })).toBeVisible();
  expect(await copied()).toBe('Grüße 你好\n');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await tell(page, { of: 'copying', content: { is: 'text', text: 'refused at first' } });
  await expect(page.getByRole('status').filter({ hasText: 'Text from Tomás Rivera is ready to copy' })).toBeVisible();
  // Of the prototype, which is there again.
  await page.evaluate(() => void Reflect.deleteProperty(navigator.clipboard, 'writeText'));
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied from Tomás Rivera' })).toBeVisible();
  expect(await copied()).toBe('refused at first');
  await expect(surface(page)).toBeFocused();
});

test('with the mouse only, keys mean here what they always do', async ({ page }) => {
  await openState(page, 'controlling-mouse');
  await expect(surface(page)).toBeFocused();
  await page.keyboard.press('a');
  await page.keyboard.press('Tab');
  await expect(surface(page)).not.toBeFocused();
  expect(await done(page)).toEqual([]);
});

test('who controls neither points nor draws there, by key either', async ({ page }) => {
  await openState(page, 'controlling');
  await page.evaluate(() => window.session.drawing.setState({ open: ['peer-0'] }));
  const tools = page.getByRole('toolbar', { name: 'Share tools' });
  for (const key of ['p', 'd']) await tools.getByRole('button', { name: 'Zoom in' }).press(key);
  expect((await commands(page)).filter((command) => /^start(Point|Draw)ing/.test(command))).toEqual([]);
  await page.evaluate(() => window.session.remoteControl.setState({ controlling: { kind: 'none' } }));
  for (const key of ['p', 'd']) await tools.getByRole('button', { name: 'Zoom in' }).press(key);
  expect((await commands(page)).filter((command) => /^start(Point|Draw)ing/.test(command))).toEqual([
    'startPointing peer-0',
    'startDrawing peer-0',
  ]);
});

test('[REMOTE-7] the sharer sees that the clipboard goes too', async ({ page }) => {
  await openState(page, 'controlled-clipboard');
  const bar = page.getByRole('region', { name: 'What you share' });
  await expect(bar.getByRole('status').filter({ hasText: 'What is copied goes both ways.' })).toBeVisible();
});

test('the sharer sees who controls, and ends it', async ({ page }) => {
  await openState(page, 'controlled');
  const bar = page.getByRole('region', { name: 'What you share' });
  await expect(bar.getByRole('status').filter({ hasText: 'Tomás Rivera controls your screen' })).toBeVisible();
  await bar.getByRole('button', { name: 'Stop control' }).click();
  await page.getByRole('button', { name: 'Share options' }).click();
  await page.getByRole('menuitemcheckbox', { name: /Let others ask for control/ }).click();
  expect((await commands(page)).filter((command) => /control/i.test(command))).toEqual([
    'stopControl',
    'letOthersAskForControl false',
  ]);
});

test('where the system has to allow it first, the share menu says how, and switches nothing on', async ({ page }) => {
  await openState(page, 'controlled');
  await page.evaluate(() => window.session.ownControl.setState({ kind: 'refused', why: 'no-permission' }, true));
  await page.getByRole('button', { name: 'Share options' }).click();
  const item = page.getByRole('menuitemcheckbox', {
    name: /Let others ask for control.*under Privacy & Security > Accessibility/,
  });
  await expect(item).toBeDisabled();
  await expect(item).not.toBeChecked();
  await expect(item).toBeInViewport({ ratio: 1 });
});
