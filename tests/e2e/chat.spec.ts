import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('[CTRL-5] messages go both ways, are counted while unread, and have links', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);

  await ann.control('Chat').click();
  await ann.sendChat('Look at https://example.test/page?x=1, please');
  await ann.sendChat('<img src=x onerror=alert(1)>');
  await expect(bob.control('Chat')).toContainText('2');
  const notices = bob.page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('Ann: <img src=x onerror=alert(1)>');

  await bob.control('Chat').click();
  await expect(bob.control('Chat')).not.toContainText('2');
  await expect(notices).not.toContainText('Ann:');
  const link = bob.chatLog.getByRole('link', { name: 'https://example.test/page?x=1', exact: true });
  await expect(link).toHaveAttribute('href', 'https://example.test/page?x=1');
  await expect(bob.chatLog).toContainText('<img src=x onerror=alert(1)>');

  await bob.sendChat('I did');
  await expect(ann.chatLog).toContainText('I did');
});

test('an empty message is not sent', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  for (const peer of [ann, bob]) await peer.control('Chat').click();
  await ann.sendChat('   ');
  await ann.sendChat('after it');
  for (const peer of [bob, ann]) await expect(peer.chatLog.getByRole('article')).toHaveText([/after it/]);
});
