import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('a tab that is copied in a call is somebody new, and takes the first one out of nothing', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);

  // A window that is opened like this has a copy of the session storage, as a duplicated tab has.
  const opened = ann.page.waitForEvent('popup');
  await ann.page.evaluate(() => void window.open(location.href));
  const copy = await opened;
  await expect(copy.getByRole('button', { name: 'Join room' })).toBeVisible();
  await expect(copy.getByRole('status').filter({ hasText: 'Connected' })).toBeVisible();
  await expect(copy.getByRole('list', { name: 'People nearby' }).getByRole('listitem')).toHaveCount(2);
  await copy.close();

  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));
  await expect(ann.notice('another tab')).toBeHidden();
  await ann.page.reload();
  await ann.expectInRoom();
  await expectAllConnected([ann, bob]);
});

test('a reload is the same person, however long the browser takes to let go of the page before', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);

  // Another page takes the lock away and keeps it, as a page that is slow to go does.
  const other = await ann.page.context().newPage();
  await other.goto(new URL('/healthz', ann.page.url()).href);
  await other.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    const name = held.find((lock) => lock.name?.startsWith('earshot.peer.'))?.name ?? '';
    await new Promise<void>((resolve) => {
      void navigator.locks.request(name, { steal: true }, () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
  });
  await ann.page.reload();
  await ann.expectInRoom();
  await expectAllConnected([ann, bob]);
});
