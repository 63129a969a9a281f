import { type Browser, expect, type Page } from '@playwright/test';
import { makeCamerasSmall, shareDrawing } from '../support/cheap-media.ts';
import { recordPeerConnections } from '../support/instrument.ts';
import { Peer } from '../support/peer.ts';

/**
 * Opens an invitation in a Chromium that trusts no more than any guest's, and goes on where it warns.
 *
 * @param permitted camera and microphone are refused when false
 */
export async function comeByLink(
  browser: Browser,
  link: string,
  name: string,
  { permitted = true }: { permitted?: boolean } = {},
): Promise<Peer> {
  const permissions = permitted ? ['camera', 'microphone'] : [];
  const context = await browser.newContext({ permissions, reducedMotion: 'reduce' });
  await context.addInitScript(recordPeerConnections);
  await context.addInitScript(makeCamerasSmall);
  await context.addInitScript(shareDrawing);
  const page = await context.newPage();
  await page.goto(link);
  await passChromiumWarning(page);
  return Peer.inPage(page, name);
}

/** The same in Firefox, whose camera and screen are its own. */
export async function comeByLinkInFirefox(browser: Browser, link: string, name: string): Promise<Peer> {
  const context = await browser.newContext();
  await context.addInitScript(recordPeerConnections);
  const page = await context.newPage();
  await page.goto(link);
  await continueToCall(page);
  await page.getByRole('button', { name: 'Advanced' }).click();
  await page.getByRole('button', { name: /^Proceed to/ }).click();
  return Peer.inPage(page, name);
}

/** Goes on at the page before, and at Chromium's own that follows it. */
export async function passChromiumWarning(page: Page): Promise<void> {
  await continueToCall(page);
  await page.getByRole('button', { name: 'Advanced' }).click();
  await page.getByRole('link', { name: /^Proceed to/ }).click();
}

async function continueToCall(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'First, your browser will warn you' })).toBeVisible();
  await page.getByRole('link', { name: 'Continue to the call' }).click();
}

/** The guest asks for the list of people, and the person whose app serves the guest allows it. */
export async function askWhoIsHere(guest: Peer, owner: Peer): Promise<void> {
  await guest.button('Ask to see who is here').click();
  const question = owner.page.getByRole('group', { name: `A guest, ${guest.name}, asks to see who is here.` });
  await question.getByRole('button', { name: 'Allow' }).click();
}

/** Opens both chats and says something each way. */
export async function exchangeChat(one: Peer, other: Peer): Promise<void> {
  for (const peer of [one, other]) await peer.control('Chat').click();
  await one.sendChat('hello');
  await expect(other.chatLog).toContainText('hello');
  await other.sendChat('and hello to you');
  await expect(one.chatLog).toContainText('and hello to you');
}
