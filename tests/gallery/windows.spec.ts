import type { Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import { axeFindings } from '../support/axe.ts';
import { setHidden } from '../support/hide-page.ts';
import { opened, openOverlay } from './child-windows.ts';
import { commands, openState } from './open.ts';
import type { StateName } from './state-names.ts';
import { expect, test } from './test.ts';

test.use({ pageIsNew: true });

const MINI_STATES = ['mini', 'mini-alone', 'mini-sharing', 'mini-muted'] as const;
/** As the app makes it, and as wide as somebody might, px. */
const SIZES = [
  { width: 320, height: 190 },
  { width: 640, height: 190 },
  { width: 240, height: 130 },
];

/** @returns the mini window of a page in this state */
async function openMini(page: Page, state: StateName): Promise<Page> {
  return opened(page, () => openState(page, state));
}

async function askForMini(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Mini window' }).click();
}

async function expectFits(page: Page): Promise<void> {
  for (const button of await page.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 1 });
  const scrolls = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return scrollWidth > clientWidth || scrollHeight > clientHeight;
  });
  expect(scrolls).toBe(false);
}

for (const state of MINI_STATES) {
  test(`${state}: axe finds nothing in either theme, all of it fits, it looks as the page does`, async ({ page }) => {
    const mini = await openMini(page, state);
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((chosen) => window.session.setPreferences({ theme: chosen }), theme);
      await expect(mini.locator(`html[data-theme="${theme}"][lang="en"]`)).toBeAttached();
      for (const size of SIZES) {
        await mini.setViewportSize(size);
        await atRest(mini);
        await expectFits(mini);
        expect(await axeFindings(mini)).toEqual([]);
      }
    }
  });
}

test('the mini window shows the speaker, and more faces where there is room', async ({ page }) => {
  const mini = await openMini(page, 'mini');
  await mini.setViewportSize({ width: 320, height: 220 });
  await expect(mini.getByRole('figure')).toHaveCount(1);
  await expect(mini.getByRole('figure', { name: 'Aiko Tanaka' })).toBeVisible();
  await mini.setViewportSize({ width: 900, height: 220 });
  await expect(mini.getByRole('figure')).toHaveCount(2);
});

test('[REACT-1] the mini window shows reactions over the faces in it, and of the others beside their names', async ({
  page,
}) => {
  const mini = await openMini(page, 'mini');
  await page.evaluate(() => {
    const by = (peerId: string, id: number) => ({ id, peerId, reaction: 'heart' as const });
    window.session.reactions.setState([by('peer-1', 1), by('peer-2', 2)], true);
  });
  await expect(mini.getByRole('figure', { name: 'Aiko Tanaka' }).getByText('❤️')).toBeVisible();
  await expect(mini.getByText('❤️Ben Okafor')).toBeInViewport({ ratio: 1 });
});

test('each button of the mini window, and a key pressed in it, does what it says', async ({ page }) => {
  const mini = await openMini(page, 'mini-sharing');
  const media = () => page.evaluate(() => window.session.media.getState());
  for (const name of ['Mute microphone', 'Turn camera off', 'Back to the call'])
    await mini.getByRole('button', { name }).click();
  expect(await media()).toMatchObject({ muted: true, cameraOff: true });
  await mini.getByRole('figure').first().dblclick();
  await mini.keyboard.press('Control+d');
  await expect.poll(async () => (await media()).muted, 'by the key').toBe(false);
  await mini.getByRole('button', { name: 'Stop sharing' }).click();
  await mini.getByRole('button', { name: 'Leave' }).click();
  expect(await commands(page)).toEqual(['raiseWindow', 'raiseWindow', 'stopShare', 'leaveRoom']);
});

test('a mini window that was closed comes back when it is asked for; switched off, it does not come by itself', async ({
  pageApart: page,
}) => {
  const mini = await openMini(page, 'mini');
  await mini.close();
  const show = (shown: boolean) => page.evaluate((is) => window.session.windowShown.setState(is, true), shown);
  await show(true);
  const asked = await opened(page, () => askForMini(page));
  const closed = asked.waitForEvent('close');
  await show(false);
  await show(true);
  await closed;
  const others = () =>
    Promise.all(
      page
        .context()
        .pages()
        .filter((one) => one !== page)
        .map((one) => one.title()),
    );
  await expect.poll(others, 'what was closed is gone').toEqual([]);

  const come: Page[] = [];
  page.on('popup', (popup) => come.push(popup));
  await page.evaluate(() => window.session.setPreferences({ miniWindow: false }));
  await show(false);
  // It would be there by now.
  await page.waitForTimeout(200);
  expect(come).toEqual([]);
});

test('somebody is popped out by the menu of their tile, and is back when that window is closed', async ({ page }) => {
  await openState(page, 'room4');
  const tile = page.getByRole('figure', { name: 'Aiko Tanaka' });
  await tile.click({ button: 'right' });
  const popOut = await opened(page, () => page.getByRole('menuitem', { name: 'Pop out' }).click());
  await expect(popOut).toHaveTitle('Aiko Tanaka');
  await expect(popOut.getByRole('figure', { name: 'Aiko Tanaka' }).locator('video')).toBeVisible();
  await expect(tile).toContainText('In its own window');
  await expect(tile.locator('video')).toHaveCount(0);
  await page.evaluate(() => {
    window.session.reactions.setState([{ id: 1, peerId: 'peer-1', reaction: 'heart' }], true);
  });
  await expect(popOut.getByRole('figure', { name: 'Aiko Tanaka' }).getByText('❤️')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  expect(await axeFindings(popOut)).toEqual([]);
  await popOut.close();
  await expect(tile.locator('video')).toBeVisible();
});

test('a share that is popped out keeps its tools, and is brought back; the windows of a call end with it', async ({
  page,
}) => {
  await openState(page, 'share');
  const share = page.getByRole('figure', { name: "Tomás Rivera's screen" });
  const tools = page.getByRole('toolbar', { name: 'Share tools' });
  const popOut = await opened(page, () => tools.getByRole('button', { name: 'Pop out' }).click());
  await popOut.setViewportSize({ width: 960, height: 560 });
  const video = popOut.locator('video');
  await expect(video).toBeVisible();
  const fitted = await video.boundingBox();
  await popOut.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await video.boundingBox())?.width).toBeGreaterThan(fitted?.width ?? Infinity);
  await popOut.getByRole('button', { name: 'Point', exact: true }).click();
  await popOut.mouse.move(480, 300);
  await expect.poll(async () => (await commands(page)).at(-1)).toMatch(/^pointAt /);
  expect(await axeFindings(popOut)).toEqual([]);

  const closed = popOut.waitForEvent('close');
  await share.getByRole('button', { name: 'Bring back' }).click();
  await closed;
  await expect(share.locator('video')).toBeVisible();

  const again = await opened(page, () => tools.getByRole('button', { name: 'Pop out' }).click());
  const ended = again.waitForEvent('close');
  await page.evaluate(() => window.session.room.setState({ kind: 'none' }, true));
  await ended;
});

/** @returns the share's own window, of a page that is hidden then */
async function popOutOfHidden(page: Page, state: StateName): Promise<Page> {
  await openState(page, state);
  const tools = page.getByRole('toolbar', { name: 'Share tools' });
  const popOut = await opened(page, () => tools.getByRole('button', { name: 'Pop out' }).click());
  await setHidden(page, true);
  // Such a page draws no frames.
  await page.evaluate(() => void (window.requestAnimationFrame = () => 0));
  await popOut.setViewportSize({ width: 600, height: 320 });
  return popOut;
}

test('a text on a share that is popped out is typed there, also while the page is hidden', async ({ page }) => {
  const popOut = await popOutOfHidden(page, 'share-drawings');
  for (const name of ['Draw', 'Text']) await popOut.getByRole('button', { name, exact: true }).click();
  await popOut.mouse.click(300, 160);
  await expect(popOut.getByRole('textbox', { name: 'Text to write here' })).toBeFocused();
});

test('a key alone that mutes does so while one controls a share that is popped out too', async ({ page }) => {
  await openState(page, 'controlling');
  await page.evaluate(() => window.session.setPreferences({ keys: { mute: 'F8' } }));
  const tools = page.getByRole('toolbar', { name: 'Share tools' });
  const popOut = await opened(page, () => tools.getByRole('button', { name: 'Pop out' }).click());
  const surface = popOut.getByRole('textbox', { name: "Tomás Rivera's screen, which you control" });
  await surface.press('F8');
  await expect.poll(() => page.evaluate(() => window.session.media.getState().muted)).toBe(true);
  await surface.press('F9');
  expect((await commands(page)).filter((command) => command.startsWith('control '))).toEqual([
    expect.stringContaining('F9'),
    expect.stringContaining('F9'),
  ]);
});

test('the volume of a share that is popped out is set within its window, also while the page is hidden', async ({
  page,
}) => {
  const popOut = await popOutOfHidden(page, 'share5');
  await popOut.getByRole('button', { name: 'Volume of the share' }).click();
  const slider = popOut.getByRole('slider', { name: 'Volume of the share' });
  await expect(slider).toBeFocused();
  await expect(slider).toBeInViewport({ ratio: 1 });
});

test('a window that the browser blocks is said in words', async ({ page }) => {
  await openState(page, 'room4');
  await page.evaluate(() => (window.open = () => null));
  await page.getByRole('figure', { name: 'Aiko Tanaka' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Pop out' }).click();
  await expect(page.getByRole('alert')).toContainText('The browser has blocked the window.');
  await expect(page.getByRole('figure', { name: 'Aiko Tanaka' }).locator('video')).toBeVisible();
});

test('in a browser the mini window is that of the browser, and comes when it is asked for', async ({ page }) => {
  await openState(page, 'room4');
  await page.evaluate(() => {
    const requestWindow = () => Promise.resolve(window.open('about:blank', '', 'popup'));
    Object.defineProperty(window, 'documentPictureInPicture', { value: { requestWindow }, configurable: true });
  });
  const mini = await opened(page, () => askForMini(page));
  const closed = mini.waitForEvent('close');
  await mini.getByRole('button', { name: 'Back to the call' }).click();
  await closed;
  expect(await commands(page)).toEqual(['raiseWindow']);

  await page.evaluate(() => {
    const requestWindow = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    Object.defineProperty(window, 'documentPictureInPicture', { value: { requestWindow } });
  });
  await askForMini(page);
  await expect(page.getByRole('alert')).toContainText('The browser has blocked the window.');
});

test('the overlay has pointers and drawings at their place on the screen, and nothing else; it goes with the share', async ({
  page,
}) => {
  const overlay = await openOverlay(page, 'share-own-pointers');
  const tips = (): Promise<number[][]> =>
    overlay
      .locator('[data-pointer]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, top }) => [left, top]));
  await expect.poll(tips).toEqual([
    [32, 18],
    [1_568, 882],
  ]);
  for (const name of await overlay.locator('[data-pointer] bdi').all()) await expect(name).toBeInViewport({ ratio: 1 });
  // As over the preview: the same names, in the same colours.
  const looks = (where: Page): Promise<(string | null)[][]> =>
    where
      .locator('[data-pointer]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-pointer'), getComputedStyle(one).color]));
  expect(await looks(overlay)).toEqual(await looks(page));
  const grounds = await overlay.evaluate(() =>
    [document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor),
  );
  expect(grounds).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  await expect(overlay.locator('button, input, video')).toHaveCount(0);

  await page.evaluate(() => {
    const mark = { peerId: 'peer-0', of: window.session.peerId, id: 1, stays: true, isDone: true };
    const places = [
      { x: 0.25, y: 0.25 },
      { x: 0.75, y: 0.5 },
    ];
    window.session.drawing.setState({ marks: [{ ...mark, tool: 'box', places }] });
  });
  const box = overlay.locator('[data-tool="box"] path').last();
  await expect.poll(() => box.evaluate((path) => (path as SVGGraphicsElement).getBBox().width)).toBe(500);
  const { left, top, right, bottom } = await box.evaluate((path) => path.getBoundingClientRect());
  expect([left, top, right, bottom].map(Math.round)).toEqual([400, 225, 1_200, 450]);

  const closed = overlay.waitForEvent('close');
  await page.evaluate(() => window.session.overlay.setState('none', true));
  await closed;
  expect(await commands(page)).not.toContain('overlayFailed');
});

test('an overlay that the system closes is given up, so that the others draw for themselves', async ({ page }) => {
  const overlay = await openOverlay(page, 'share-own-drawings');
  await expect(overlay.locator('[data-tool="text"]')).toHaveText('One line up?');
  await overlay.close({ runBeforeUnload: true });
  await expect.poll(() => commands(page)).toContain('overlayFailed');
});

test('[MARKED-1] over a picture that has it already nothing is drawn but what its viewer is just drawing', async ({
  page,
}) => {
  await openState(page, 'share-drawings');
  const shared = page.getByRole('figure', { name: "Tomás Rivera's screen" });
  const drawn = shared.locator('[data-tool]');
  await expect(drawn).toHaveCount(5);
  await page.evaluate(() => {
    const { room, drawing, pointing, peerId } = window.session;
    const state = room.getState();
    if (state.kind !== 'joined') return;
    const participants = state.participants.map((one) => ({
      ...one,
      peerId: one.self ? peerId : one.peerId,
      share: one.share && { ...one.share, marked: true },
    }));
    room.setState({ ...state, participants }, true);
    const mark = { of: 'peer-0', stays: true, tool: 'pen' as const, places: [{ x: 0.5, y: 0.5 }] };
    drawing.setState({
      marks: [
        { ...mark, peerId, id: 1, isDone: true },
        { ...mark, peerId, id: 2, isDone: false },
        { ...mark, peerId: 'peer-1', id: 3, isDone: false },
      ],
    });
    const pointer = { of: 'peer-0', x: 0.5, y: 0.5, pressed: false, press: null, trail: [] };
    pointing.setState({
      pointers: [
        { ...pointer, peerId },
        { ...pointer, peerId: 'peer-1' },
      ],
    });
  });
  await expect(drawn).toHaveCount(1);
  await expect(page.locator('[data-pointer], [data-own-pointer]')).toHaveCount(0);
});
