import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { ControlInput } from '../../signaling/protocol/index.ts';
import { leftButton, openClient, seenBy } from '../support/control-client.ts';
import { Controlled } from '../support/controlled.ts';
import { expect, freePort, test, type OpenApp, type TwoApps } from '../support/desktop-test.ts';
import { SCREEN } from '../support/display.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { Peer } from '../support/peer.ts';
import { mouseTo } from '../support/share-mouse.ts';
import { takeControl } from '../support/take-control.ts';

test.skip(USES_REAL_ELECTRON, 'it drives main over the bridge of a page in a display that has one screen of no scale');

const TEXT = 'Grüße 你好';

const at = (x: number, y: number) => ({ x: x / SCREEN.width, y: y / SCREEN.height });
const left = (down: boolean, x: number, y: number): ControlInput => leftButton(down, at(x, y));

test('who is allowed to types, clicks, drags and scrolls on the screen, until its person stops it', async ({
  display,
  openApp,
  folder,
}) => {
  const app = await openApp({ display: display.name });
  const controlled = await Controlled.share(app);
  const question = await controlled.ask();
  await expect(question.getByRole('heading')).toHaveText('Bob asks to control your screen');
  const grant = await controlled.allow(question);
  const bar = await controlled.pageWith('Stop');
  await expect(bar.getByRole('status')).toContainText('Bob controls this screen');

  const client = await openClient(display);
  // Windows that open at the same time come above each other in any order.
  await expect(async () => {
    await display.raise('Client - Chromium');
    expect(await controlled.inject(grant, left(true, 400, 400), left(false, 400, 400))).toBe('done');
    await expect.poll(() => seenBy(client), { timeout: 1_000 }).toContain('mouseup 400 400 0');
    expect(await client.evaluate(() => document.hasFocus())).toBe(true);
  }).toPass();
  expect(await controlled.inject(grant, { type: 'text', text: TEXT })).toBe('done');
  await expect.poll(() => client.inputValue('textarea')).toBe(TEXT);
  const drag = [left(true, 420, 420), { type: 'move', ...at(450, 440) }, left(false, 450, 440)] as const;
  expect(await controlled.inject(grant, ...drag, { type: 'scroll', ...at(450, 440), dx: 0, dy: -100 })).toBe('done');
  await expect.poll(() => seenBy(client)).toContain('wheel -1');
  const seen = await seenBy(client);
  for (const step of ['mousedown 420 420 1', 'mousemove 450 440 1', 'mouseup 450 440 0']) expect(seen).toContain(step);

  await display.movePointer(600, 300);
  expect(await controlled.inject(grant, { type: 'move', ...at(10, 10) })).toBe('paused');
  await expect(bar.getByRole('status')).toContainText('Paused');
  expect(await display.pointer()).toEqual({ x: 600, y: 300 });

  await bar.getByRole('button', { name: 'Stop' }).click();
  await expect
    .poll(async () => (await controlled.events()).at(-1))
    .toMatchObject({ kind: 'control-ended', why: 'stopped' });
  const after = await Promise.all(Array.from({ length: 20 }, () => controlled.inject(grant, left(true, 10, 10))));
  expect(new Set(after)).toEqual(new Set(['no-grant']));
  expect(await display.pointer()).toEqual({ x: 600, y: 300 });
  await expect.poll(() => app.controlPages().length).toBe(0);
  const log = await readFile(join(folder, 'app-0', 'log', 'control.log'), 'utf8');
  expect(
    log
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { step: string }).step),
  ).toEqual(['began', 'stopped']);
});

/** Ann and Bob, who watches what she shares. */
type Watched = Pick<TwoApps, 'annsApp' | 'ann' | 'bob'>;

/** Bob has no app. */
async function openAnnAndGuest(openApp: OpenApp, browser: Browser, display: string): Promise<Watched> {
  const port = String(await freePort());
  const annsApp = await openApp({ display, args: ['--port', port] });
  const ann = await Peer.inPage(annsApp.page, 'Ann');
  return { annsApp, ann, bob: await Peer.open(browser, `https://127.0.0.1:${port}`, 'Bob') };
}

/** Bob pops the share out, puts his main window away, drags on in the other one and closes that while a button is held. */
async function dragInOwnWindow(bob: Peer, desktop: TwoApps['bobsApp']['desktop'], client: Page): Promise<void> {
  // It would come when the main one goes, and here take the focus, as Electron's does not.
  const mini = bob.page.waitForEvent('popup');
  await bob.button('More').click();
  await bob.page.getByRole('menuitem', { name: 'Mini window' }).click();
  await mini;
  const opened = bob.page.waitForEvent('popup');
  await bob.screenOf('Ann').hover();
  await bob.screenOf('Ann').getByRole('button', { name: 'Pop out' }).click();
  const popOut = await opened;
  const share = popOut.getByRole('figure', { name: "Ann's screen", exact: true });
  await expect(share.getByRole('textbox')).toBeFocused();
  await mouseTo(share, at(310, 260));
  await popOut.mouse.down();
  await expect.poll(async () => (await seenBy(client)).at(-1)).toMatch(/^mousedown/);
  desktop.closeWindow();
  await expect.poll(() => desktop.view).toBe('minimized');
  const places = Array.from({ length: 10 }, (_, step) => 350 + 20 * step);
  for (const x of places) {
    const before = (await seenBy(client)).length;
    await mouseTo(share, at(x, 400));
    await expect.poll(async () => (await seenBy(client)).length).toBeGreaterThan(before);
    expect((await seenBy(client)).at(-1)).toMatch(/^mousemove \d+ \d+ 1$/);
  }
  await popOut.close();
  await expect.poll(async () => (await seenBy(client)).at(-1)).toMatch(/^mouseup \d+ \d+ 0$/);
}

for (const viewer of ['a viewer in the app', 'a guest in a browser'] as const) {
  test(`[REMOTE-1] [REMOTE-3] [REMOTE-4] [REMOTE-5] ${viewer} asks in the share, is allowed by its person, and what they type, drag and scroll over it is typed, dragged and scrolled there`, async ({
    browser,
    display,
    openApp,
    openAnnAndBob,
  }) => {
    const isGuest = viewer === 'a guest in a browser';
    const two: Watched & Partial<TwoApps> = isGuest
      ? await openAnnAndGuest(openApp, browser, display.name)
      : await openAnnAndBob({ display: display.name });
    const { surface, client } = await takeControl(two, display);
    const { annsApp, bob } = two;
    await bob.page.keyboard.press('Shift+H');
    await bob.page.keyboard.insertText(` ${TEXT}`);
    await expect.poll(() => client.inputValue('textarea')).toBe(`H ${TEXT}`);
    await bob.page.keyboard.press('Control+a');
    await bob.page.keyboard.press('Delete');
    await expect.poll(() => client.inputValue('textarea')).toBe('');

    await test.step('they drag from one pixel of it to another, and scroll there', async () => {
      const [from, to] = [
        { x: 310, y: 260 },
        { x: 570, y: 455 },
      ];
      const { mouse } = bob.page;
      await mouseTo(bob.screenOf('Ann'), at(from.x, from.y));
      await mouse.down();
      await mouseTo(bob.screenOf('Ann'), at(to.x, to.y));
      await mouse.up();
      await mouse.wheel(0, 100);
      await expect.poll(() => seenBy(client)).toContain('wheel 1');

      const seen = (await seenBy(client)).map((event) => {
        const [kind, x, y, buttons] = event.split(' ');
        return { kind, x: Number(x), y: Number(y), buttons };
      });
      const pressed = seen.findLastIndex(({ kind }) => kind === 'mousedown');
      const released = seen.findLastIndex(({ kind }) => kind === 'mouseup');
      const dragged = seen.slice(pressed, released);
      expect(dragged.map(({ buttons }) => buttons)).toEqual(dragged.map(() => '1'));
      const scrolled = await display.pointer();
      for (const [what, seenAt, wanted] of [
        ['pressed', seen[pressed]!, from],
        ['dragged', dragged.at(-1)!, to],
        ['released', seen[released]!, to],
        ['scrolled', scrolled, to],
      ] as const)
        expect(Math.hypot(seenAt.x - wanted.x, seenAt.y - wanted.y), `px off where it is ${what}`).toBeLessThan(3);
    });

    await test.step('they read that the sharer uses their own mouse, and when they go on', async () => {
      const waits = bob.page.getByText('Ann uses the mouse now. You go on once they leave it alone.');
      await display.movePointer(600, 300);
      await expect(waits).toBeVisible();
      await expect(waits).toBeHidden();
    });

    if (two.bobsApp) {
      const { desktop } = two.bobsApp;
      await test.step('in a window of its own they go on while their main one is minimised, and hold nothing once it is closed', () =>
        dragInOwnWindow(bob, desktop, client));
      await surface.focus();
    }

    await bob.page.keyboard.down('Escape');
    await expect(surface).toBeHidden();
    await bob.page.keyboard.up('Escape');
    await expect.poll(() => annsApp.controlPages().length).toBe(0);
    if (isGuest) await bob.close();
  });
}
