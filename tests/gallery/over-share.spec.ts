import type { Page } from '@playwright/test';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const SCREEN = "Tomás Rivera's screen";

const share = (page: Page) => page.getByRole('figure', { name: SCREEN, exact: true });

/** What is painted over the picture of what is shared, by its words, but for the picture's edge. */
function over(page: Page): Promise<string[]> {
  return share(page).evaluate((figure) => {
    function isSeen(one: Element): boolean {
      const { width, height } = one.getBoundingClientRect();
      return width > 1 && height > 1 && one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    }
    function isPainted(one: Element): boolean {
      const hasText = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      const { backgroundColor } = getComputedStyle(one);
      return hasText || one.localName === 'svg' || !/, 0\)$|transparent/.test(backgroundColor);
    }
    return [...figure.querySelectorAll('*')]
      .filter((one) => one.closest('[role="group"], textarea') === null && isSeen(one) && isPainted(one))
      .map((one) => `${one.localName} ${one.textContent}`);
  });
}

/** The icons that are seen over it: those of its tools. */
const icons = async (page: Page) => (await over(page)).filter((one) => one.startsWith('svg'));

/** The buttons of a mouse that were pressed and let go at the computer that is controlled. */
const presses = async (page: Page) =>
  (await commands(page))
    .filter((command) => command.startsWith('control '))
    .map((command) => JSON.parse(command.slice('control '.length)) as { type: string; down?: boolean })
    .filter(({ type }) => type === 'button');

for (const [state, words] of [
  ['controlling', "You control Tomás Rivera's screen"],
  ['controlling-clipboard', 'Too long to paste there'],
  ['control-asking', 'Asking Tomás Rivera for control…'],
  ['control-of-others', "Aiko Tanaka controls Tomás Rivera's screen"],
  ['share-still', 'Tomás Rivera has paused'],
  ['frozen', 'Frozen'],
] as const)
  test(`nothing stays over what is shared, whatever is to be said of it: ${state}`, async ({ pageApart: page }) => {
    await page.clock.install();
    await openState(page, state === 'frozen' ? 'share' : state);
    if (state === 'frozen') await share(page).getByRole('button', { name: 'Freeze' }).click();
    await expect.poll(async () => (await over(page)).join('\n')).toContain(words);
    await page.clock.runFor(3_000);
    await expect.poll(() => over(page)).toEqual([]);
    await page.mouse.move(500, 400);
    await expect.poll(async () => (await over(page)).join('\n')).toContain(words);
  });

test('what comes to be said of a share is seen, however long nobody moves', async ({ pageApart: page }) => {
  await page.clock.install();
  await openState(page, 'controlling');
  await page.clock.runFor(10_000);
  await expect.poll(() => over(page)).toEqual([]);
  await page.evaluate(() =>
    window.session.remoteControl.setState((state) => ({
      shares: new Map([...state.shares, ['peer-0', { refusal: null, controller: 'peer-1' }]]),
      controlling: { kind: 'none' },
    })),
  );
  await expect.poll(async () => (await over(page)).join('\n')).toContain("Aiko Tanaka controls Tomás Rivera's screen");
});

for (const [state, words] of [
  ['controlling-paused', 'Tomás Rivera uses the mouse now'],
  ['control-refused', 'does not want to give you control now'],
] as const)
  test(`why nothing that is done here is done there stays: ${state}`, async ({ pageApart: page }) => {
    await page.clock.install();
    await openState(page, state);
    await expect.poll(() => icons(page)).not.toEqual([]);
    await page.clock.runFor(3_000);
    await expect.poll(() => icons(page)).toEqual([]);
    expect((await over(page)).join('\n')).toContain(words);
  });

for (const name of ['Stop (hold Esc)', 'Zoom in'])
  test(`a press where it has faded is for the computer that one controls: ${name}`, async ({ pageApart: page }) => {
    await page.clock.install();
    await openState(page, 'controlling');
    const { x, y, width, height } = (await share(page).getByRole('button', { name }).boundingBox())!;
    const [left, top] = [x + width / 2, y + height / 2];
    await page.mouse.move(left, top);
    await page.clock.runFor(3_000);
    await expect.poll(() => over(page)).toEqual([]);
    await page.mouse.down();
    await page.mouse.up();
    expect((await presses(page)).map(({ down }) => down)).toEqual([true, false]);
    expect(await commands(page)).not.toContain('leaveControl');

    await page.clock.runFor(3_000);
    await expect.poll(() => over(page)).toEqual([]);
    await page.mouse.move(left + 2, top);
    await expect.poll(() => over(page)).not.toEqual([]);
    await page.mouse.down();
    await page.mouse.up();
    expect(await presses(page)).toHaveLength(2);
  });

test('with a finger one can stop controlling without a press at the other computer', async ({ browser }) => {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport });
  const page = await context.newPage();
  await page.clock.install();
  await openState(page, 'controlling');
  await expect.poll(() => icons(page)).not.toEqual([]);
  await page.clock.runFor(3_000);
  await expect.poll(() => icons(page)).toEqual([]);
  expect((await over(page)).join('\n')).toContain('Stop (hold Esc)');
  const { x, y, width, height } = (await page.getByRole('button', { name: 'Stop (hold Esc)' }).boundingBox())!;
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await expect.poll(() => commands(page)).toContain('leaveControl');
  expect(await presses(page)).toEqual([]);
  await context.close();
});
