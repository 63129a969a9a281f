import { HUB_PORT, LanApp } from '../lan/rig/app.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { AIKO, BEN, expect, letMeet, MARA, OTHERS, test, TOMAS } from './fixtures.ts';
import { shoot } from './shoot.ts';

const CODE = 'kxm-4tqr-b7w';

test('lobby', async ({ openPerson }) => {
  // A dozen computers start.
  test.setTimeout(300_000);
  const mara = await openPerson(MARA, { portrait: true });
  const tomas = await openPerson(TOMAS, { portrait: true });
  const aiko = await openPerson(AIKO, { portrait: true });
  const ben = await openPerson(BEN);
  await letMeet([mara, tomas, aiko, ben]);
  const others: Peer[] = [];
  for (const [index, person] of OTHERS.entries()) others.push(await openPerson(person, { portrait: index % 2 === 0 }));
  await aiko.joinRoom(CODE);
  for (const peer of others.slice(0, 2)) await peer.joinRoom('standup');
  await ben.setDoNotDisturb();
  await expect(mara.nearby(AIKO.name)).toContainText('Alone in a room');
  await expect(mara.nearby(BEN.name)).toContainText('Do not disturb');
  for (const { name } of [TOMAS, ...OTHERS]) await expect(mara.nearby(name)).toBeVisible();
  await expect(mara.nearby(TOMAS.name).locator('img')).toBeVisible();
  await shoot(mara, 'lobby');
});

test('call', async ({ openPerson }) => {
  const mara = await openPerson(MARA, { silent: true });
  const tomas = await openPerson(TOMAS);
  await letMeet([mara, tomas]);
  await mara.call(tomas);
  await tomas.accept();
  await expectAllConnected([mara, tomas]);
  await expectSharpPictures(mara, [tomas]);
  await expect(mara.notice(`${TOMAS.name} joined.`)).toBeHidden();
  await shoot(mara, 'call');
});

test('mini window', async ({ openPerson }) => {
  const mara = await openPerson(MARA, { silent: true });
  const tomas = await openPerson(TOMAS);
  await letMeet([mara, tomas]);
  for (const peer of [mara, tomas]) await peer.joinRoom(CODE);
  await expectAllConnected([mara, tomas]);
  await expectSharpPictures(mara, [tomas]);
  const opened = mara.page.waitForEvent('popup');
  await mara.control('More').click();
  await mara.page.getByRole('menuitem', { name: 'Mini window' }).click();
  const page = await opened;
  await expectMovingPicture(page.getByRole('figure', { name: TOMAS.name }), 10);
  await page.setViewportSize({ width: 320, height: 220 });
  await shoot({ page }, 'mini-window', mara.page);
});

test('ringing', async ({ openPerson }) => {
  const mara = await openPerson(MARA);
  const tomas = await openPerson(TOMAS);
  const aiko = await openPerson(AIKO);
  await letMeet([mara, tomas, aiko]);
  await tomas.call(mara);
  await expect(mara.incomingCall).toBeVisible();
  await shoot(mara, 'ringing');
});

test('room', async ({ openPerson }) => {
  const mara = await openPerson(MARA, { silent: true });
  const tomas = await openPerson(TOMAS);
  const aiko = await openPerson(AIKO, { silent: true });
  const ben = await openPerson(BEN, { silent: true });
  await letMeet([mara, tomas, aiko, ben]);
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
  await letMeet([mara, tomas, aiko]);
  for (const peer of [mara, tomas, aiko]) await peer.joinRoom(CODE);
  await expectAllConnected([mara, tomas, aiko]);
  await tomas.control('Share screen').click();
  await expect(mara.screenOf(TOMAS.name).locator('video')).toBeVisible();
  await expectSharpPictures(mara, [tomas, aiko]);
  await shoot(mara, 'share');
});

test('invite', async ({ openPerson, lan }) => {
  const host = await lan.addHost();
  await LanApp.start(host);
  const mara = await openPerson(MARA, { at: host });
  // A room of one's own has a key, which is in its link.
  await mara.makeRoom();
  await mara.button('Invite').first().click();
  await expect(mara.page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await shoot(mara, 'invite');
});

test('guest', async ({ lan }) => {
  const [host, guest] = await lan.addHosts(2);
  await LanApp.start(host!);
  const browser = await guest!.launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://${host!.address}:${HUB_PORT}/j/${CODE}`);
  await shoot({ page }, 'guest');
});

test('check', async ({ openPerson, lan }) => {
  const host = await lan.addHost();
  host.card.impair({ kind: 'multicast-dropped' });
  await LanApp.start(host);
  const mara = await openPerson(MARA, { at: host });
  await mara.button("Why can't I see somebody?").first().click();
  await expect(mara.button('Find at an address')).toBeVisible({ timeout: 20_000 });
  await shoot(mara, 'check');
});

/** A video encoder starts coarse and refines what does not move: these people's pictures have had the time. */
async function expectSharpPictures(viewer: Peer, people: Peer[]): Promise<void> {
  await Promise.all(people.map(({ name }) => expectMovingPicture(viewer.tile(name), 40)));
}
