import { setTimeout as delay } from 'node:timers/promises';
import { parseInvitation } from '../../signaling/protocol/index.ts';
import { greet } from '../../signaling/server/testing/raw-client.ts';
import { expectMovingPicture } from '../support/media.ts';
import { openConnections } from '../support/instrument.ts';
import { expectAllConnected } from '../support/peer.ts';
import { renameRoom } from '../support/rename-room.ts';
import { expect, test } from '../support/test.ts';

const WAITS = /not open to everybody/;
const LOST = 'The computer that introduces people cannot be reached';

test('[KNOCK-1] [KNOCK-3] [KNOCK-4] who has the code alone asks, is ignored by one and admitted by another', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  await ann.makeRoom();
  const bob = await openPeer('Bob');
  await bob.joinRoom(await ann.copiedLink());
  await expectAllConnected([ann, bob]);

  const cara = await openPeer('Cara');
  await cara.knock(await ann.roomCode());
  for (const peer of [ann, bob]) await expect(peer.asksToJoin('Cara')).toBeVisible();
  await ann.button('Ignore').click();
  await expect(ann.asksToJoin('Cara')).toBeHidden();
  await expect(cara.notice(WAITS)).toBeVisible();
  await expect(ann.tile('Cara')).toBeHidden();
  await bob.button('Admit').click();
  await expectAllConnected([ann, bob, cara]);
  await expectMovingPicture(cara.tile('Ann'));
  await expectMovingPicture(ann.tile('Cara'));
});

test('[KNOCK-1] [PASS-6] who gives up is asked about no more, and who is admitted by somebody who then leaves comes in', async ({
  openPeer,
}) => {
  const [ann, bob] = [await openPeer('Ann'), await openPeer('Bob')];
  await ann.makeRoom();
  await bob.joinRoom(await ann.copiedLink());
  await expectAllConnected([ann, bob]);

  const cara = await openPeer('Cara');
  await cara.knock(await ann.roomCode());
  await expect(bob.asksToJoin('Cara')).toBeVisible();
  await cara.button('Cancel').click();
  for (const peer of [ann, bob]) await expect(peer.asksToJoin('Cara')).toBeHidden({ timeout: 2_000 });

  await cara.knock(await ann.roomCode());
  await ann.button('Admit').click();
  await ann.leave();
  await expectAllConnected([bob, cara]);
});

test('[LOCK-3] a reload and “Rejoin” go back into a locked room, and nobody comes in by its link', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  await ann.makeRoom();
  const link = await ann.copiedLink();
  const bob = await openPeer('Bob');
  await bob.joinRoom(link);
  await expectAllConnected([ann, bob]);
  await ann.chooseOfRoom('Lock room');
  await expect(bob.page.getByText('Locked', { exact: true })).toBeVisible();
  await bob.page.reload();
  await bob.expectInRoom();
  await expectAllConnected([ann, bob]);
  await bob.leave();
  await bob.button('Rejoin').click();
  await expectAllConnected([ann, bob]);

  const cara = await openPeer('Cara', { path: link });
  // The key is in the address no longer than it takes to read it.
  await expect(cara.page).toHaveURL(`${link.slice(0, link.lastIndexOf('/'))}`);
  await cara.button('Join room').click();
  await expect(cara.notice(WAITS)).toBeVisible();
  await expect(ann.asksToJoin('Cara')).toBeVisible();
  expect(await openConnections(cara.page)).toBe(0);
});

test('[PASS-3] [LOCK-1] an outsider who asks every new hub first gets nothing of a locked room, 20 times', async ({
  openPeer,
  hub,
}) => {
  test.setTimeout(240_000);
  const [ann, bob] = [await openPeer('Ann'), await openPeer('Bob')];
  await ann.makeRoom();
  const link = await ann.copiedLink();
  await bob.joinRoom(link);
  await expectAllConnected([ann, bob]);
  await renameRoom(ann, 'Secret plans');
  await ann.chooseOfRoom('Lock room');
  await expect(bob.page.getByText('Locked', { exact: true })).toBeVisible();

  const { code } = parseInvitation(link)!;
  for (let change = 0; change < 20; change += 1) {
    await hub.restart();
    // Pages come back a moment later than who asks without a pause.
    const eve = await greet(hub.url, 'Eve');
    await eve.client.ask('join', { code, visit: eve.visit });
    for (const peer of [ann, bob]) await expect(peer.notice(LOST)).toBeHidden();
    await expect
      .poll(() =>
        eve.client
          .got('roster')
          .at(-1)
          ?.members.map(({ name }) => name),
      )
      .toEqual(['Eve']);
    await delay(100);
    expect(JSON.stringify(eve.client.events)).not.toContain('Secret');
    expect(eve.client.got('signal')).toEqual([]);
    for (const peer of [ann, bob]) await expect(peer.tile('Eve')).toBeHidden();
    eve.client.socket.disconnect();
  }
  await expectAllConnected([ann, bob]);
});
