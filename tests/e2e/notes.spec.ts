import type { Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

const from = (peer: Peer, name: string) =>
  peer.recents.getByRole('listitem').filter({ has: peer.button(`Remove the note from ${name}`) });

/** Removes the one note from somebody, which was still there after a reload, for good. */
async function removeAfterReload(peer: Peer, name: string, text: string): Promise<void> {
  await peer.page.reload();
  await peer.showAllRecents();
  await expect(from(peer, name)).toContainText(text);
  await peer.button(`Remove the note from ${name}`).click();
  await expect(peer.recents).not.toContainText(text);
  await peer.page.reload();
}

test('[NOTE-1] [NOTE-5] [NOTE-6] a note is left, and a call declined with one; both are kept until they are removed', async ({
  openPeer,
}) => {
  const [ann, bob] = await Promise.all([openPeer('Ann'), openPeer('Bob')]);
  await ann.chooseAbout('Bob', 'Leave a note');
  const dialog = ann.page.getByRole('dialog', { name: 'Note for Bob' });
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Coffee at ten?');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog).toContainText('Your note has gone to the Earshot of Bob.');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(bob.notice('Ann: Coffee at ten?')).toBeVisible();
  await expect(bob.page.getByText('1 new note', { exact: true })).toBeVisible();

  await ann.call(bob);
  await bob.incomingCall.getByRole('button', { name: 'Reply' }).click();
  await bob.incomingCall.getByRole('textbox', { name: 'Your own words' }).fill('Ten is fine');
  await bob.incomingCall.getByRole('button', { name: 'Send' }).click();
  await expect(bob.incomingCall).toBeHidden();
  await expect(ann.notice('Bob: Ten is fine')).toBeVisible();
  await expect(ann.notice('Bob declined the call')).toBeHidden();
  await ann.expectInLobby();

  await removeAfterReload(bob, 'Ann', 'Coffee at ten?');
  await expect(bob.recents.getByRole('listitem')).toHaveText([/Ann.*You declined · /]);
  await removeAfterReload(ann, 'Bob', 'Ten is fine');
  await expect(ann.recents.getByRole('listitem')).toHaveText([/Bob.*Declined · /]);
});
