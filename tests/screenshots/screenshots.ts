import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { AIKO, BEN, expect, MARA, test, TOMAS } from './fixtures.ts';

const FOLDER = join(import.meta.dirname, '../../docs/screenshots');
const CODE = 'kxm-4tqr-b7w';

test('lobby', async ({ openPerson }) => {
  const mara = await openPerson(MARA);
  await openPerson(TOMAS);
  const aiko = await openPerson(AIKO);
  const ben = await openPerson(BEN);
  await aiko.joinRoom(CODE);
  await ben.setDoNotDisturb();
  await expect(mara.nearby(TOMAS.name)).toContainText('Available');
  await expect(mara.nearby(AIKO.name)).toContainText('In a call');
  await expect(mara.nearby(BEN.name)).toContainText('Do not disturb');
  await shoot(mara, 'lobby');
});

test('ringing', async ({ openPerson }) => {
  const mara = await openPerson(MARA);
  const tomas = await openPerson(TOMAS);
  await openPerson(AIKO);
  await tomas.call(mara);
  await expect(mara.incomingCall).toBeVisible();
  await shoot(mara, 'ringing');
});

test('room', async ({ openPerson }) => {
  const mara = await openPerson(MARA, { silent: true });
  const tomas = await openPerson(TOMAS);
  const aiko = await openPerson(AIKO, { silent: true });
  const ben = await openPerson(BEN, { silent: true });
  for (const peer of [mara, tomas, aiko, ben]) await peer.joinRoom(CODE);
  await expectAllConnected([mara, tomas, aiko, ben]);
  await aiko.control('Mute microphone').click();
  await ben.control('Turn camera off').click();
  await expect(mara.microphoneOf(AIKO.name, 'Muted')).toBeVisible();
  await expect(mara.tile(BEN.name).locator('video')).toBeHidden();
  await expectSharpPictures(mara, [tomas, aiko]);
  await shoot(mara, 'room');
});

test('share', async ({ openPerson, display, pagesUrl }) => {
  await display.showPage(`${pagesUrl}/report.html`, { width: 1100, height: 740 });
  const mara = await openPerson(MARA, { silent: true });
  const tomas = await openPerson(TOMAS, { shares: { from: display, title: 'Reading room report' } });
  const aiko = await openPerson(AIKO, { silent: true });
  for (const peer of [mara, tomas, aiko]) await peer.joinRoom(CODE);
  await expectAllConnected([mara, tomas, aiko]);
  await tomas.control('Share screen').click();
  await expect(mara.screenOf(TOMAS.name).locator('video')).toBeVisible();
  await expectSharpPictures(mara, [tomas, aiko]);
  await shoot(mara, 'share');
});

/** Takes the picture in both themes. */
async function shoot({ page }: Peer, name: string): Promise<void> {
  // Nothing is to look as if the pointer were on it.
  await page.mouse.move(0, 0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const path = join(FOLDER, `${name}-${colorScheme}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    // The noise of video makes a PNG several times as large, and nobody sees it. (ImageMagick is here for displays.)
    execFileSync('mogrify', ['+dither', '-colors', '256', path]);
  }
}

/** A video encoder starts coarse and refines what does not move: these people's pictures have had the time. */
async function expectSharpPictures(viewer: Peer, people: Peer[]): Promise<void> {
  await Promise.all(people.map(({ name }) => expectMovingPicture(viewer.tile(name), 40)));
}
