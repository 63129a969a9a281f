import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { expect, freePort, test } from '../support/desktop-test.ts';

test('[GUEST-5] [GUEST-6] a guest sees the room of the link and nobody else, asks the app’s owner, is allowed, and rings', async ({
  openApp,
  browser,
}) => {
  const port = await freePort();
  const hub = `https://127.0.0.1:${port}`;
  const annsApp = await openApp({ args: ['--port', String(port)] });
  const bobsApp = await openApp({ args: ['--hub', hub] });
  const ann = await Peer.inPage(annsApp.page, 'Ann');
  const bob = await Peer.inPage(bobsApp.page, 'Bob');
  await expect(ann.nearby('Bob')).toBeVisible();
  await ann.joinRoom('team');
  const gina = await Peer.open(browser, hub, 'Gina', { path: '/j/team' });
  const card = gina.page.getByRole('region', { name: 'You are a guest here' });
  const question = annsApp.page.getByRole('group', { name: 'A guest, Gina, asks to see who is here.' });

  await test.step('the room, and no list', async () => {
    await expect(card).toBeVisible();
    await gina.button('Join room').click();
    await expectAllConnected([ann, gina]);
    await expect(ann.tile('Gina')).toContainText('Guest');
    await expect(gina.tile('Ann')).not.toContainText('Guest');
    await gina.control('People').click();
    await expect(gina.page.getByRole('list', { name: 'In this room' }).getByRole('listitem')).toHaveCount(2);
    await expect(gina.page.getByRole('list', { name: 'People nearby' })).toHaveCount(0);
    await gina.leave();
  });

  await test.step('not now, and then yes', async () => {
    await card.getByRole('button', { name: 'Ask to see who is here' }).click();
    await question.getByRole('button', { name: 'Not now' }).click();
    await expect(card.getByRole('status')).toContainText('not shown who is here at the moment');
    await card.getByRole('button', { name: 'Ask again' }).click();
    await question.getByRole('button', { name: 'Allow' }).click();
    await expect(question).toBeHidden();
    await expect(gina.nearby('Bob')).toContainText('Available');
    await expect(card).toBeHidden();
  });

  await test.step('the list stays through a reload, and leads to a call', async () => {
    await gina.page.reload();
    await gina.call(bob);
    await expect(bob.incomingCall).toContainText('Guest');
    await bob.accept();
    await expectAllConnected([bob, gina]);
    await expectMovingPicture(bob.tile('Gina'));
    await gina.close();
  });
});
