import type { Page } from '@playwright/test';
import { openState } from './open.ts';
import { openSettings } from '../support/settings.ts';
import { expect, test } from './test.ts';

test.use({ pageIsNew: true });

declare global {
  interface Window {
    /** Of each note that was played, Hz. */
    played: number[];
    /** Of each that was heard to its end. */
    ended: number[];
  }
}

/** Runs in the page before its own scripts. */
function watchNotes(): void {
  window.played = [];
  window.ended = [];
  window.OscillatorNode = class extends OscillatorNode {
    constructor(context: BaseAudioContext, options?: OscillatorOptions) {
      super(context, options);
      window.played.push(this.frequency.value);
      this.addEventListener('ended', () => window.ended.push(this.frequency.value));
    }
  };
}

/** Runs in the page: every speaker takes as long to open as a headset that slept. */
function openSlowly(): void {
  window.AudioContext = class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options);
      void this.suspend();
      setTimeout(() => void this.resume(), 600);
    }
  };
}

/** Runs in the page: the speaker on which calls ring too does, and the one in use does not. */
function openSecondSlowly(): void {
  window.AudioContext = class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      // Of the name of the gallery's speaker this computer has none.
      super();
      if (options?.sinkId === undefined) return;
      void this.suspend();
      setTimeout(() => void this.resume(), 600);
    }
  };
}

const played = (page: Page) => page.evaluate(() => window.played.map((frequency) => Math.round(frequency)));
const ended = (page: Page) => page.evaluate(() => window.ended.map((frequency) => Math.round(frequency)));

/** People come or go one after the other, as the session tells of it. */
function tell(page: Page, kind: 'joined' | 'left', ...ids: number[]): Promise<void> {
  return page.evaluate(
    ([what, all]) => {
      for (const id of all)
        window.session.notices.setState([{ id, kind: what, who: { peerId: 'peer-0', name: 'Tomás Rivera' } }], true);
    },
    [kind, ids] as const,
  );
}

/** Somebody calls into the call. */
async function callIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    const caller = { peerId: 'peer-9', name: 'Cleo', guest: false, callId: 'second-call-' };
    window.session.secondCalls.setState([caller], true);
  });
  await expect(page.getByRole('region', { name: 'Second call' })).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(watchNotes);
  await openState(page, 'room4');
});

test('muting is heard by falling notes, unmuting by rising ones', async ({ page }) => {
  await page.getByRole('button', { name: 'Mute microphone' }).click();
  expect(await played(page)).toEqual([440, 330]);
  await page.getByRole('button', { name: 'Unmute microphone' }).click();
  expect(await played(page)).toEqual([440, 330, 330, 440]);
});

test('who comes is heard by rising notes, who goes by falling ones; of many at once one is heard', async ({ page }) => {
  await tell(page, 'joined', 11, 12);
  expect(await played(page)).toEqual([523, 784]);
  await expect(async () => {
    await tell(page, 'left', Math.floor(performance.now()));
    expect(await played(page)).toEqual([523, 784, 784, 523]);
  }).toPass();
});

test('a second call is heard once, also with the sounds turned off', async ({ page }) => {
  await openSettings(page, 'Calls');
  await page.getByRole('switch', { name: 'Sounds when people come and go' }).uncheck();
  await page.keyboard.press('Escape');
  await callIn(page);
  expect(await played(page)).toEqual([659, 831]);
});

test('the sounds can be turned off', async ({ page }) => {
  await openSettings(page, 'Calls');
  await page.getByRole('switch', { name: 'Sounds when people come and go' }).uncheck();
  await page.keyboard.press('Escape');
  await tell(page, 'joined', 11);
  await page.getByRole('button', { name: 'Mute microphone' }).click();
  expect(await played(page)).toEqual([]);
});

test('a sound is heard to its end on a speaker that takes up to a second to open', async ({ page }) => {
  await page.evaluate(openSlowly);
  await page.getByRole('button', { name: 'Mute microphone' }).click();
  await expect.poll(() => ended(page)).toEqual([440, 330]);
});

test('a second call is heard to its end on both speakers, also on one that opens when the other has ended', async ({
  page,
}) => {
  await page.evaluate(openSecondSlowly);
  await page.evaluate(() => window.session.setPreferences({ alsoRingOn: 'speaker-1' }));
  await callIn(page);
  await expect.poll(() => ended(page)).toEqual([659, 831, 659, 831]);
});
