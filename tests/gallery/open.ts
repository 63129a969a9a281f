import { expect, type Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import type { FakeSession } from '../support/fake-session.ts';
import { chooseSection } from '../support/settings.ts';
import { openerOf } from './openers.ts';
import type { StateName } from './state-names.ts';

declare global {
  interface Window {
    /** The session of the gallery's page: specs read what was asked of it, and change what it shows. */
    session: FakeSession;
    /** Shows another state in its place. */
    show: (state: StateName) => void;
  }
}

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
  await show(page, state);
  await open(page, state);
  return complaints;
}

/** Shows a state before anything is pressed: in the place of another one, where a page of the gallery is open. */
export async function show(page: Page, state: StateName): Promise<void> {
  const isOpen = await page.evaluate((name) => {
    if (!('show' in window)) return false;
    window.show(name);
    return true;
  }, state);
  if (!isOpen) await page.goto(`${process.env['GALLERY_URL']}/?state=${state}`);
  // Drawn once the font is there, as the app is, which on a busy machine is a while after the page has loaded.
  await expect(page.locator('html[lang="en"] h1')).toBeAttached({ timeout: 15_000 });
}

/** Does what leads to a state from what the session shows. */
async function open(page: Page, state: StateName): Promise<void> {
  const opener = openerOf(state);
  if (opener?.press !== undefined) await page.getByRole('button', { name: opener.press, exact: true }).first().click();
  // By a key: what a pointer opens closes once the window moves away from under it.
  if (opener?.item !== undefined) await page.getByRole('menuitem', { name: opener.item }).press('Enter');
  if (opener?.section !== undefined) await chooseSection(page, opener.section);
  if (opener?.heading !== undefined)
    await expect(page.getByRole('heading', { name: opener.heading, exact: true })).toBeVisible();
  if (opener?.then !== undefined) await page.getByRole('button', { name: opener.then, exact: true }).click();
  if (opener?.reveals !== undefined) await page.getByText(opener.reveals, { exact: true }).click();
  if (opener?.shows !== undefined) await expect(page.getByText(opener.shows).first()).toBeVisible();
  await atRest(page);
}

/** What the gallery's session was asked to do, but for what is asked of devices by what is shown (`deviceReads`, `heldDevices`). */
export function commands(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    window.session.commands.filter((command) => !/^(?:refreshDevices|holdDevices .*|letGo)$/.test(command)),
  );
}

/** Which devices something on the screen holds open. */
export function heldDevices(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { commands } = window.session;
    const holds = commands.filter((command) => command.startsWith('holdDevices '));
    return holds.slice(commands.filter((command) => command === 'letGo').length);
  });
}

/** How often the session was asked to read again which devices there are. */
export function deviceReads(page: Page): Promise<number> {
  return page.evaluate(() => window.session.commands.filter((command) => command === 'refreshDevices').length);
}
