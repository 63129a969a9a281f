import { expect, test, type CDPSession } from '@playwright/test';
import { chromiumOptions } from '../support/chromium.ts';

// As a browser is delivered: it plays nothing until somebody touches the page, which is what is tested here.
test.use({ launchOptions: chromiumOptions() });

interface Heard {
  /** The state of the audio clock that each note was given to. */
  notes: AudioContextState[];
  /** How often the ring would have been repeated by now. */
  periods: number;
}

declare global {
  interface Window {
    heard: Heard;
  }
}

/** Runs in the page before its own scripts. Its time goes by 50 times as fast. */
function watchNotes(): void {
  const heard: Heard = { notes: [], periods: 0 };
  window.heard = heard;
  const every = window.setInterval.bind(window);
  window.setInterval = ((run: () => void, ms: number) => every(run, ms / 50)) as typeof setInterval;
  window.setInterval(() => (heard.periods += 1), 2_800);
  window.OscillatorNode = class extends OscillatorNode {
    constructor(context: BaseAudioContext, options?: OscillatorOptions) {
      super(context, options);
      heard.notes.push(context.state);
    }
  };
}

/** Unlike `page.evaluate`, which counts as a touch of the page. */
async function read(browser: CDPSession): Promise<Heard> {
  const { result } = await browser.send('Runtime.evaluate', { expression: 'window.heard', returnByValue: true });
  return result.value as Heard;
}

test('a page that nobody has touched rings from the first click on, and nothing piles up before', async ({ page }) => {
  await page.addInitScript(watchNotes);
  const browser = await page.context().newCDPSession(page);
  await page.goto(`${process.env['GALLERY_URL']}/?state=ringing`);
  await expect(page.getByRole('dialog', { name: 'Incoming call' })).toBeVisible();
  await expect.poll(async () => (await read(browser)).periods).toBeGreaterThan(9);
  expect((await read(browser)).notes).toEqual([]);

  await page.getByText('Tomás Rivera is calling you').click();
  await expect.poll(async () => (await read(browser)).notes.length).toBeGreaterThan(3);
  expect(new Set((await read(browser)).notes)).toEqual(new Set(['running']));
});

test('the click that answers the call is not answered by a ring', async ({ page }) => {
  await page.addInitScript(watchNotes);
  const browser = await page.context().newCDPSession(page);
  await page.goto(`${process.env['GALLERY_URL']}/?state=ringing`);
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(async () => (await read(browser)).periods).toBeGreaterThan(9);
  expect((await read(browser)).notes).toEqual([]);
});
