import { seenPart } from '../support/boxes.ts';
import { shareDrawing } from '../support/cheap-media.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

const WINDOW = { width: 1280, height: 800 };

/** Chooses an entry of the menu that says how the room is shown. */
async function chooseView(peer: Peer, entry: string): Promise<void> {
  const { page } = peer;
  await peer.button('View').click();
  const radio = page.getByRole('menuitemradio', { name: entry });
  await radio.or(page.getByRole('menuitemcheckbox', { name: entry })).click();
}

test('the view is chosen in a call: a speaker, a grid, people without a camera, a shared screen alone, and back', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann', { initScript: shareDrawing });
  const bob = await openPeer('Bob');
  const cara = await openPeer('Cara');
  const people = [ann, bob, cara];
  await bob.page.setViewportSize(WINDOW);
  for (const peer of people) await peer.joinRoom('team');
  await expectAllConnected(people);
  // Of the two whom Bob sees one speaks, and the other one has a camera that is off.
  await cara.control('Mute microphone').click();
  await cara.control('Turn camera off').click();
  const part = (name: string) => seenPart(bob.tile(name), WINDOW);
  await expect.poll(() => part('Ann')).toBeLessThan(0.5);
  await expectMovingPicture(bob.tile('Ann'));

  await test.step('the speaker is large, the others are small', async () => {
    await chooseView(bob, 'Speaker');
    await expect.poll(() => part('Ann')).toBeGreaterThan(0.5);
    await expect.poll(() => part('Cara')).toBeLessThan(0.1);
    await expectMovingPicture(bob.tile('Ann'));
  });

  await test.step('whoever is pinned is large, whoever speaks, and is so no more when that is taken back', async () => {
    const choose = async (entry: string) => {
      await bob.button('More about Cara').click();
      await bob.page.getByRole('menuitem', { name: entry, exact: true }).click();
    };
    await choose('Pin');
    await expect.poll(() => part('Cara')).toBeGreaterThan(0.5);
    await expect.poll(() => part('Ann')).toBeLessThan(0.1);
    await choose('Unpin');
    await expect.poll(() => part('Ann')).toBeGreaterThan(0.5);
  });

  await test.step('in a grid nobody is small', async () => {
    await chooseView(bob, 'Grid');
    for (const name of ['Ann', 'Bob (you)', 'Cara']) await expect.poll(() => part(name)).toBeGreaterThan(0.2);
    await expectMovingPicture(bob.tile('Ann'));
  });

  await test.step('who has no camera goes, and comes with it', async () => {
    await chooseView(bob, 'Hide people without camera');
    await expect(bob.tile('Cara')).toBeHidden();
    await expectMovingPicture(bob.tile('Ann'));
    await cara.control('Turn camera on').click();
    await expectMovingPicture(bob.tile('Cara'));
    await cara.control('Turn camera off').click();
    await expect(bob.tile('Cara')).toBeHidden();
    await chooseView(bob, 'Hide people without camera');
    await expect(bob.tile('Cara')).toBeVisible();
  });

  await test.step('what is shared is alone, and its people come back with it or after it', async () => {
    await ann.control('Share screen').click();
    const screen = bob.screenOf('Ann');
    await expectMovingPicture(screen);
    await chooseView(bob, 'Shared screen only');
    for (const name of ['Ann', 'Bob (you)', 'Cara']) await expect(bob.tile(name)).toBeHidden();
    await expectMovingPicture(screen);
    await chooseView(bob, 'Automatic');
    await expectMovingPicture(bob.tile('Ann'));
    await expect(bob.tile('Cara')).toBeVisible();

    await chooseView(bob, 'Shared screen only');
    await expect(bob.tile('Ann')).toBeHidden();
    await ann.control('Stop sharing').click();
    await expectMovingPicture(bob.tile('Ann'));
    await expect.poll(() => part('Ann')).toBeLessThan(0.5);
  });
});
