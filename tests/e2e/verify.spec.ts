import type { Locator } from '@playwright/test';
import { expect, test } from '../support/desktop-test.ts';
import { type Peer, expectAllConnected } from '../support/peer.ts';

const codesOf = (peer: Peer): Locator => peer.page.getByRole('list', { name: 'Your emoji' });

/** Both see their codes. */
async function compare(ann: Peer, bob: Peer): Promise<string[]> {
  await ann.button('Verify Bob').click();
  await expect(bob.notice('Ann wants to check with you')).toBeVisible();
  await bob.button('Compare').click();
  await expect(codesOf(ann).getByRole('listitem')).toHaveCount(7);
  const names = await codesOf(ann).getByRole('listitem').allTextContents();
  await expect(codesOf(bob).getByRole('listitem')).toHaveText(names);
  return names;
}

async function meet(ann: Peer, bob: Peer): Promise<void> {
  await ann.joinRoom('verify');
  await bob.joinRoom('verify');
  await expectAllConnected([ann, bob]);
}

test('[VERIFY-1] two people see the same seven emoji, and are Verified when both say so, also after a reload', async ({
  openAnnAndBob,
}) => {
  const { ann, bob } = await openAnnAndBob();
  await meet(ann, bob);
  await compare(ann, bob);
  await ann.button('They match').click();
  await expect(ann.notice('Waiting for Bob to say so too')).toBeVisible();
  await expect(bob.notice('Ann says that they match. Do they for you?')).toBeVisible();
  await bob.button('They match').click();
  for (const { page } of [ann, bob]) {
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('is verified');
    await page.getByRole('button', { name: 'Done' }).click();
  }
  await expect(ann.tile('Bob')).toContainText('Verified');
  await expect(bob.tile('Ann')).toContainText('Verified');
  await ann.page.reload();
  await ann.expectInRoom();
  await expectAllConnected([ann, bob]);
  await expect(ann.tile('Bob')).toContainText('Verified');
  await ann.control('People').click();
  const inRoom = ann.page.getByRole('list', { name: 'In this room' });
  await expect(inRoom.getByRole('listitem').filter({ hasText: 'Bob' })).toContainText('Verified');
});

test('[VERIFY-4] emoji that differ warn both, for as long as they are in the room', async ({ openAnnAndBob }) => {
  const { ann, bob } = await openAnnAndBob();
  await meet(ann, bob);
  await compare(ann, bob);
  await ann.button('They match').click();
  await bob.button('They do not match').click();
  await expect(bob.page.getByRole('alert')).toContainText('Your emoji and those of Ann do not match.');
  await expect(ann.page.getByRole('alert')).toContainText('Bob says that your emoji do not match.');
  for (const peer of [ann, bob]) {
    await peer.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await expect(peer.page.getByRole('alert')).toContainText('Somebody may be listening in. End the call and talk to');
  }
  await ann.button('End the call').click();
  await ann.expectInLobby();
});
