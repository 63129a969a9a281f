import { Middle } from '../support/evil/middle.ts';
import { expect, test as base } from '../support/evil/test.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';

const NOTHING = { frames: [], packets: 0, picturesDecoded: 0 };
/** Calls of one test; `--repeat-each=17` makes 51 of them. */
const CALLS = 3;
/** How long is looked whether anything comes that must not, ms. */
const LOOK_MS = 500;

const test = base.extend<{ people: { ann: Peer; ben: Peer; middle: Middle } }>({
  people: async ({ browser, evilHub, openPeer }, use) => {
    const [ann, ben] = await Promise.all([openPeer('Ann'), openPeer('Ben')]);
    const middle = await Middle.open(browser, [await evilHub.greeted('Ann'), await evilHub.greeted('Ben')]);
    await use({ ann, ben, middle });
    await middle.close();
  },
});

test('[SIG-5] a hub that puts itself between two people gets nothing of either, and both read that', async ({
  people,
}) => {
  const { ann, ben, middle } = people;
  for (let call = 0; call < CALLS; call += 1) {
    middle.forgery = call % 2 === 0 ? 'own-key' : 'stolen-seal';
    await Promise.all([ann.joinRoom('team'), ben.joinRoom('team')]);
    for (const [one, other] of [
      [ann, 'Ben'],
      [ben, 'Ann'],
    ] as const) {
      await expect(one.tile(other)).toContainText('somebody on the way changes what this computer sends');
    }
    await ann.page.waitForTimeout(LOOK_MS);
    expect(await middle.heard()).toEqual(NOTHING);
    await Promise.all([ann.leave(), ben.leave()]);
  }
});

test('[SIG-5] [LINK-9] nor does it in a running call, which goes on', async ({ people }) => {
  const { ann, ben, middle } = people;
  middle.fromTheStart = false;
  await Promise.all([ann.joinRoom('team'), ben.joinRoom('team')]);
  await expectAllConnected([ann, ben]);

  // Into the connection that there is, and then as a new one.
  for (const epochsAhead of [0, 1]) {
    await middle.getIn(epochsAhead);
    await ann.page.waitForTimeout(4 * LOOK_MS);
    expect(await middle.heard()).toEqual(NOTHING);
  }
  await expectAllConnected([ann, ben]);
  await expectMovingPicture(ann.tile('Ben'));
  await expectMovingPicture(ben.tile('Ann'));
  for (const peer of [ann, ben]) await peer.control('Chat').click();
  await ann.sendChat('Tuesday?');
  await expect(ben.chatLog).toContainText('Tuesday?');
  expect(await middle.heard()).toEqual(NOTHING);
});
