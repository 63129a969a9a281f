import { serveHub } from '../../signaling/server/serve.ts';
import { expect, test as base } from '../support/test.ts';
import { RENDERER } from '../support/paths.ts';

// A hub that rings for two seconds instead of 45.
const test = base.extend({
  hubUrl: async ({}, use) => {
    const hub = await serveHub({
      port: 0,
      host: '127.0.0.1',
      tls: null,
      staticRoot: RENDERER,
      ice: () => ({ servers: [], turn: null }),
      hostNames: [],
      limits: { ringMs: 2_000 },
      log: () => {},
    });
    await use(hub.url);
    await hub.close();
  },
});

test('[RING-5] [NOTE-5] a call that nobody answers ends, and was missed; a note that is left then is kept until it is read, and after that', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  await expect(ann.notice('Bob did not answer')).toBeVisible();
  await expect(bob.incomingCall).toBeHidden();
  await expect(bob.notice('You missed a call from Ann')).toBeVisible();
  await ann.expectInLobby();

  await ann.button('Leave a note').click();
  const dialog = ann.page.getByRole('dialog', { name: 'Note for Bob' });
  await dialog.getByRole('textbox', { name: 'Note' }).fill('The plan is on your desk');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog).toContainText('Your note has gone to the Earshot of Bob.');
  await expect(bob.notice('Ann: The plan is on your desk')).toBeVisible();
  await ann.close();

  const note = bob.recents.getByRole('listitem').first();
  const isNew = bob.page.getByText('1 new note', { exact: true });
  await bob.page.reload();
  await expect(note).toContainText(/Ann.*The plan is on your desk/);
  await expect(isNew).toBeVisible();
  await expect(bob.page).toHaveTitle('(2) Earshot');
  await note.hover();
  await expect(isNew).toBeHidden();
  await bob.page.reload();
  await expect(note).toContainText('The plan is on your desk');
  await expect(isNew).toBeHidden();
  await expect(bob.page).toHaveTitle('Earshot');
});
