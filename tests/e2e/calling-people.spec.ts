import { expectAllConnected, type Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

function accept(peer: Peer): Promise<void> {
  return peer.accept();
}

test('three letters and Enter ring somebody, from the lobby and out of a room', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const tomas = await openPeer('Tomás');
  const bob = await openPeer('Bob');
  await expect(ann.nearby('Bob')).toBeVisible();
  await expect(ann.nearby('Tomás')).toBeVisible();

  await ann.page.keyboard.press('ControlOrMeta+k');
  await expect(ann.page.getByRole('searchbox', { name: 'Search people' })).toBeFocused();
  await ann.page.keyboard.type('tom');
  await expect(ann.nearby('Bob')).toBeHidden();
  await ann.page.keyboard.press('Enter');
  await accept(tomas);
  await expectAllConnected([ann, tomas]);

  await ann.page.keyboard.press('ControlOrMeta+k');
  await ann.page.keyboard.type('bob');
  await ann.page.keyboard.press('Enter');
  await accept(bob);
  await expectAllConnected([ann, tomas, bob]);
});

test('three people are called at once: who accepts is there, who declines is told of', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const others = await Promise.all(['Bob', 'Cara', 'Dan'].map((name) => openPeer(name)));
  const [bob, cara, dan] = others as [Peer, Peer, Peer];
  for (const { name } of others) await expect(ann.nearby(name)).toBeVisible();

  await ann.button('Call several').click();
  for (const { name } of others) await ann.page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  await ann.button('Call 3 people').click();
  await ann.expectInRoom();
  for (const peer of others) await expect(peer.incomingCall).toContainText('Ann');
  await expect(ann.notice('Ringing Bob, Cara and Dan')).toBeVisible();

  await accept(bob);
  await accept(cara);
  await expectAllConnected([ann, bob, cara]);
  await expect(ann.notice('Ringing Dan')).toBeVisible();
  await dan.incomingCall.getByRole('button', { name: 'Decline' }).click();
  await expect(ann.notice('Dan declined the call.')).toBeVisible();
  await expect(ann.button('Stop ringing')).toBeHidden();
});
