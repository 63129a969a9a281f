import { expectMovingPicture } from '../support/media.ts';
import { openConnections } from '../support/instrument.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { renameRoom } from '../support/rename-room.ts';
import { expect, test } from '../support/test.ts';

const LOST = 'The computer that introduces people cannot be reached';

declare global {
  interface Window {
    /** Set by a test: this page reaches its hub no more, as a guest's whose hub has moved. */
    hubIsOutOfReach?: boolean;
  }
}

/** Lets `hubIsOutOfReach` fail what connects to the hub; nothing else, so that links go on. */
function makeHubLosable(): void {
  const Real = WebSocket;
  window.WebSocket = class extends Real {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(window.hubIsOutOfReach === true ? 'wss://hub.invalid' : url, protocols);
    }
  };
}

async function setHubInReach(peer: Peer, inReach: boolean): Promise<void> {
  await peer.page.evaluate((outOfReach) => (window.hubIsOutOfReach = outOfReach), !inReach);
}

test('[LINK-5] [LINK-7] somebody new meets a guest who has no hub any more, through a common peer', async ({
  openPeer,
  hub,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob', { initScript: makeHubLosable });
  for (const peer of [ann, bob]) await peer.joinRoom('team');
  await expectAllConnected([ann, bob]);

  await setHubInReach(bob, false);
  await hub.restart();
  await expect(ann.notice(LOST)).toBeHidden();
  await expect(bob.notice(LOST)).toBeVisible();

  const dora = await openPeer('Dora');
  await dora.joinRoom('team');
  await expectAllConnected([ann, bob, dora]);
  await expectMovingPicture(dora.tile('Bob'));
  await expectMovingPicture(bob.tile('Dora'));

  await test.step('back at the hub they keep the links they have', async () => {
    await setHubInReach(bob, true);
    await expect(bob.notice(LOST)).toBeHidden();
    await expectAllConnected([ann, bob, dora]);
    for (const { page } of [ann, bob, dora]) expect(await openConnections(page)).toBe(2);
  });
});

test('[SETTINGS-5] a room’s name and lock outlive the hub, and change without one', async ({ openPeer, hub }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  for (const peer of [ann, bob]) await peer.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await renameRoom(ann, 'Daily');
  await expect(bob.page.getByTitle('Daily')).toBeVisible();

  await hub.kill();
  await renameRoom(bob, 'Crisis');
  await expect(ann.page.getByTitle('Crisis')).toBeVisible();
  await ann.chooseOfRoom('Lock room');
  await expect(bob.page.getByText('Locked', { exact: true })).toBeVisible();

  await hub.restart();
  for (const peer of [ann, bob]) await expect(peer.notice(LOST)).toBeHidden();
  const dora = await openPeer('Dora');
  await dora.page.getByRole('textbox', { name: 'Room code' }).fill('team');
  await dora.button('Join room').click();
  await expect(dora.notice('not open to everybody')).toBeVisible();

  await bob.page.reload();
  await bob.expectInRoom();
  await expect(bob.page.getByTitle('Crisis')).toBeVisible();
  await expectAllConnected([ann, bob]);
  await bob.chooseOfRoom('Unlock room');
  await expect(ann.page.getByText('Locked', { exact: true })).toBeHidden();
  // Whom the lock alone kept out comes in by itself.
  await expectAllConnected([ann, bob, dora]);
});
