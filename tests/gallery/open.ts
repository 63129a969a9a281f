import { expect, type Page } from '@playwright/test';
import type { FakeSession } from '../support/fake-session.ts';
import type { StateName } from './state-names.ts';

declare global {
  interface Window {
    /** The session of the gallery's page: specs read what was asked of it, and change what it shows. */
    session: FakeSession;
  }
}

/** Some states are one press away from what the session shows. */
const OPENED_BY: Partial<Record<StateName, string>> = {
  chat: 'Chat',
  people: 'People',
  settings: 'Settings',
  picker: 'Share screen',
  invite: 'Invite',
  'invite-locked': 'Invite',
  'invite-no-link': 'Invite',
  'settings-network': 'Settings',
  'settings-fixed': 'Settings',
  scan: 'Scan a QR code',
  'scan-camera-off': 'Scan a QR code',
};
const CHECK = "Why can't I see somebody?";

/**
 * Opens a page of the gallery.
 *
 * @returns what the browser complained about (errors, refused styles and scripts), growing as it goes on
 */
export async function openState(page: Page, state: StateName): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${process.env['GALLERY_URL']}/?state=${state}`);
  const opener = state.startsWith('check-') ? CHECK : OPENED_BY[state];
  if (opener !== undefined) await page.getByRole('button', { name: opener, exact: true }).first().click();
  await expect(page.locator('h1')).toBeAttached();
  await atRest(page);
  return complaints;
}

/** What the gallery's session was asked to do. */
export function commands(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.session.commands);
}

/** Waits for every animation that ends: colours and places are judged at rest. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}
