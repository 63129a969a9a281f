import { expect, type Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import type { FakeSession } from '../support/fake-session.ts';
import { chooseSection } from '../support/settings.ts';
import type { StateName } from './state-names.ts';

declare global {
  interface Window {
    /** The session of the gallery's page: specs read what was asked of it, and change what it shows. */
    session: FakeSession;
    /** Shows another state in its place. */
    show: (state: StateName) => void;
  }
}

const VERIFY = { press: 'Verify Tomás Rivera', heading: 'Check that nobody listens in' };

interface Opener {
  press?: string;
  /** What is chosen in the menu that opens. */
  item?: string;
  /** The section of the settings that is chosen then. */
  section?: string;
  heading: string;
  /** Pressed after that. */
  then?: string;
  /** What is unfolded. */
  reveals?: string;
  /** Words that take their time. */
  shows?: string;
}

/** Some states are one press away from what the session shows, and some show parts that are loaded late. */
const DEVICES = { press: 'Check camera and sound', heading: 'Check camera and sound' };

const UPDATES = { press: 'Settings', section: 'Updates', heading: 'Updates' };
const UPDATE_LINE = { heading: 'People nearby', shows: 'Earshot 0.2.0 is' };

const OPENED_BY: Partial<Record<StateName, Opener>> = {
  'devices-asking': DEVICES,
  'devices-work': { ...DEVICES, shows: 'Your microphone works.' },
  'devices-silent': { ...DEVICES, shows: 'Your microphone is silent.' },
  'devices-noisy': { ...DEVICES, shows: 'Your microphone is noisy.' },
  'devices-recording': { ...DEVICES, then: 'Record 5 seconds', shows: 'Recording. Say something…' },
  'devices-camera-off': DEVICES,
  'devices-before-frames': DEVICES,
  'devices-refused': { ...DEVICES, shows: 'How to allow it' },
  'devices-no-camera': DEVICES,
  'devices-slow': DEVICES,
  'quality-panel': { press: 'Connection weak', heading: 'Call quality' },
  'quality-few': { press: 'Connection good', heading: 'Call quality' },
  chat: { press: 'Chat', heading: 'Chat' },
  scripts: { press: 'Chat', heading: 'Chat' },
  people: { press: 'People', heading: 'People' },
  'gestures-people': { press: 'People', heading: 'People' },
  'introduced-people': { press: 'People', heading: 'People' },
  'held-people': { press: 'People', heading: 'People' },
  'ringing-name-taken': { heading: 'Somebody wants to call you' },
  'outgoing-name-taken': { heading: 'Who are you calling?' },
  'outgoing-blocked': { heading: 'Who are you calling?' },
  'settings-people': { press: 'Settings', section: 'You', heading: 'Blocked people' },
  'settings-500-people': { press: 'Settings', section: 'You', heading: 'People you know' },
  recents: { press: 'Show all 7', heading: 'Recent calls' },
  'recents-many': { press: 'Show all 200', heading: 'Recent calls' },
  'recents-in-room': { press: 'More', item: 'Recent calls', heading: 'Recent calls' },
  settings: { press: 'Settings', section: 'Camera and sound', heading: 'Camera and sound' },
  keys: {
    press: 'Settings',
    section: 'Keys',
    heading: 'Keys',
    then: 'Show all keys',
    shows: 'On a shared screen',
  },
  'settings-calls': {
    press: 'Settings',
    section: 'Calls',
    heading: 'In the background',
    reveals: 'What others get',
  },
  'settings-keys': { press: 'Settings', section: 'Keys', heading: 'Keys' },
  'settings-appearance': { press: 'Settings', section: 'Appearance', heading: 'Appearance' },
  'settings-network': { press: 'Settings', section: 'Network', heading: 'Network', reveals: 'Advanced' },
  'settings-fixed': { press: 'Settings', section: 'Network', heading: 'Network' },
  'settings-locked-hub': { press: 'Settings', section: 'Network', heading: 'Network', reveals: 'Advanced' },
  'settings-locked-autostart': { press: 'Settings', section: 'Calls', heading: 'In the background' },
  'settings-network-in-call': { press: 'Settings', section: 'Network', heading: 'Network', reveals: 'Advanced' },
  'update-line': UPDATE_LINE,
  'update-line-ready': UPDATE_LINE,
  'update-available': UPDATES,
  'update-downloading': UPDATES,
  'update-ready': UPDATES,
  'update-refused': UPDATES,
  'update-busy': UPDATES,
  'update-in-call': UPDATES,
  'update-no-key': UPDATES,
  'update-managed': UPDATES,
  'lobby-choosing': { press: 'Call several', heading: 'People nearby' },
  portrait: { press: 'Your profile picture', heading: 'Your profile picture' },
  status: { press: 'Your status: 🏠 Working from home · today', heading: 'Your status' },
  picker: { press: 'Share screen', heading: 'Choose what to share' },
  'picker-part': {
    press: 'Share screen',
    then: 'Only a part…',
    heading: 'Choose what to share',
    shows: 'from the left',
  },
  invite: { press: 'Invite', heading: 'Invite to this room' },
  'invite-locked': { press: 'Invite', heading: 'Invite to this room' },
  'invite-no-link': { press: 'Invite', heading: 'Invite to this room' },
  scan: { press: 'Scan a QR code', heading: 'Scan a QR code' },
  'scan-camera-off': { press: 'Scan a QR code', heading: 'Scan a QR code' },
  'verify-asked': VERIFY,
  'verify-codes': VERIFY,
  'verify-with-guest': VERIFY,
  'verify-confirmed': VERIFY,
  'verify-matched': VERIFY,
  'verify-differ': VERIFY,
  'verify-failed': VERIFY,
  'hub-key': { heading: 'The computer at hub.office.example:27474 shows another key than before' },
};
const CHECK = { press: "Why can't I see somebody?", heading: 'Connection check' };

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
  const opener: Opener | undefined = state.startsWith('check-') ? CHECK : OPENED_BY[state];
  if (opener?.press !== undefined) await page.getByRole('button', { name: opener.press, exact: true }).first().click();
  if (opener?.item !== undefined) await page.getByRole('menuitem', { name: opener.item }).click();
  if (opener?.section !== undefined) await chooseSection(page, opener.section);
  if (opener !== undefined)
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
