import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Controlled, controlPage } from '../support/controlled.ts';
import { expect, test } from '../support/desktop-test.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { takeControl } from '../support/take-control.ts';

test.skip(USES_REAL_ELECTRON, 'it needs two computers with a clipboard each: one on the display, one without any');

const TEXT = 'Grüße 你好\n';

const copyHere = (page: Page, text: string) => page.evaluate((what) => navigator.clipboard.writeText(what), text);
const copiedHere = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Counts what a page sends from now on that has something of a clipboard. */
async function countClipboards(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const send = Object.getOwnPropertyDescriptor(RTCDataChannel.prototype, 'send')?.value as (data: unknown) => void;
    Object.assign(window, { clipboardsSent: 0 });
    RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown) {
      if (typeof data === 'string' && /"(?:clipboard|remote-copied)"/.test(data))
        (window as unknown as { clipboardsSent: number }).clipboardsSent += 1;
      Reflect.apply(send, this, [data]);
    };
  });
  return () => page.evaluate(() => (window as unknown as { clipboardsSent: number }).clipboardsSent);
}

test('[REMOTE-8] [REMOTE-9] a viewer pastes into a program on the shared screen and copies from it, to the byte, until it is stopped', async ({
  display,
  openAnnAndBob,
  folder,
}) => {
  const two = await openAnnAndBob({ display: display.name });
  const { surface, client } = await takeControl(two, display, { clipboard: true });
  const { annsApp, ann, bob } = two;
  const { keyboard } = bob.page;
  const counts = await Promise.all([ann, bob].map(({ page }) => countClipboards(page)));
  const sent = () => Promise.all(counts.map((count) => count()));
  const bar = await controlPage(annsApp, 'Stop');
  await expect(bar.getByRole('status')).toContainText('Copied text goes both ways');
  await expect(ann.page.getByText('Bob controls your screen. What is copied goes both ways.')).toBeVisible();
  await expect(bob.page.getByText("You control Ann's screen, with copy and paste")).toBeVisible();

  await copyHere(bob.page, TEXT);
  await keyboard.press('Control+v');
  await expect.poll(() => client.inputValue('textarea')).toBe(TEXT);
  await keyboard.insertText('back');
  await keyboard.press('Control+a');
  await keyboard.press('Control+c');
  await expect.poll(() => copiedHere(bob.page)).toBe(`${TEXT}back`);
  await expect(bob.page.getByText('Copied from Ann')).toBeVisible();

  await bar.getByRole('button', { name: 'Stop' }).click();
  await expect(surface).toBeHidden();
  expect(await sent()).toEqual([1, 1]);
  await client.fill('textarea', 'of Ann alone');
  await client.locator('textarea').selectText();
  await client.keyboard.press('Control+c');
  await keyboard.press('Control+v');
  await expect.poll(() => display.clipboard()).toBe('of Ann alone');
  expect(await sent()).toEqual([1, 1]);
  expect(await copiedHere(bob.page)).toBe(`${TEXT}back`);
  const log = await readFile(join(folder, 'app-0', 'log', 'control.log'), 'utf8');
  for (const line of log.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ name: 'Bob', clipboard: true });
});

test('[REMOTE-7] without the clipboard keys do there what they always do, and no text goes either way', async ({
  display,
  openAnnAndBob,
}) => {
  const two = await openAnnAndBob({ display: display.name });
  const { client } = await takeControl(two, display);
  const { ann, bob } = two;
  const { keyboard } = bob.page;
  const sent = await Promise.all([ann, bob].map(({ page }) => countClipboards(page)));
  await copyHere(bob.page, 'of Bob');
  await keyboard.insertText('of Ann');
  await expect.poll(() => client.inputValue('textarea')).toBe('of Ann');
  for (const keys of ['Control+a', 'Control+c', 'End', 'Control+v']) await keyboard.press(keys);
  await expect.poll(() => client.inputValue('textarea')).toBe('of Annof Ann');
  expect(await copiedHere(bob.page)).toBe('of Bob');
  expect(await Promise.all(sent.map((count) => count()))).toEqual([0, 0]);
});

test('[REMOTE-7] a page gets no clipboard that its person has not allowed, and none after the end', async ({
  display,
  openApp,
}) => {
  const controlled = await Controlled.share(await openApp({ display: display.name }));
  const paste = (grant: string, text: string) => controlled.inject(grant, { type: 'clipboard', text });
  const copy = (grant: string) =>
    controlled.inject(
      grant,
      { type: 'key', code: 'ControlLeft', down: true },
      { type: 'key', code: 'KeyC', down: true },
      { type: 'key', code: 'KeyC', down: false },
    );
  const allow = async (clipboard: boolean): Promise<string> => {
    const question = await controlled.ask();
    const box = question.getByRole('checkbox', { name: 'Copy and paste between the computers' });
    await expect(box).not.toBeChecked();
    await box.setChecked(clipboard);
    const grant = await controlled.allow(question);
    expect(await controlled.answer()).toMatchObject({ clipboard });
    return grant;
  };
  const stop = async (): Promise<void> =>
    (await controlled.pageWith('Stop')).getByRole('button', { name: 'Stop' }).click();

  const grant = await allow(false);
  expect(await paste(grant, 'not allowed')).toBe('not-granted');
  expect(await display.clipboard()).toBe('');
  expect(await copy(grant)).toBe('done');
  await stop();
  const more = await allow(true);
  expect(await paste(more, 'allowed')).toBe('done');
  await stop();
  expect(await paste(more, 'late')).toBe('no-grant');
  expect(await copy(more)).toBe('no-grant');
  expect(await display.clipboard()).toBe('allowed');
  expect((await controlled.events()).map(({ kind }) => kind)).toEqual(['control-ended', 'control-ended']);
});
