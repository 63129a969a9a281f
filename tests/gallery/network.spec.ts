import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const CHECK = "Why can't I see somebody?";

test('a room is locked and unlocked, and says so beside its code', async ({ page }) => {
  await openState(page, 'room2');
  const options = page.getByRole('button', { name: 'Room options' });
  await options.click();
  await page.getByRole('menuitem', { name: 'Lock room' }).click();
  await expect(page.getByText('Locked', { exact: true })).toBeVisible();
  await options.click();
  await page.getByRole('menuitem', { name: 'Unlock room' }).click();
  await expect(page.getByText('Locked', { exact: true })).toBeHidden();
  expect(await commands(page)).toEqual(['setRoomLocked true', 'setRoomLocked false']);
});

test('[KNOCK-1] whoever knocks is admitted or ignored, one after the other, and no double click answers for the next', async ({
  page,
}) => {
  await openState(page, 'knocked-at-often');
  const asks = page.getByRole('status').filter({ hasText: 'asks to join' });
  await expect(asks).toContainText('Jo asks to join, and 2 more people');
  await page.getByRole('button', { name: 'Admit' }).dblclick();
  await expect(asks).toContainText('Tomás Rivera (2) asks to join, and one more person');
  await page.getByRole('button', { name: 'Ignore' }).click();
  await expect(asks).toContainText('Henrik Dahl asks to join');
  // Once it takes answers.
  await page.getByRole('button', { name: 'Ignore' }).click({ trial: true });
  await page.getByRole('button', { name: 'Ignore' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(asks).toBeHidden();
  expect(await commands(page)).toEqual(['admit peer-5', 'ignoreKnock k3yOfSomebodyElse00000', 'admit peer-6']);
});

test('[KNOCK-1] who knocks reads that it waits, and can give up', async ({ page }) => {
  await openState(page, 'knocking');
  await expect(page.getByRole('status').filter({ hasText: 'asked to let you in' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Join room' })).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await commands(page)).toEqual(['leaveRoom']);
});

test('[PASS-5] a QR code held into the camera brings its reader to that hub and into that room', async ({ page }) => {
  await openState(page, 'lobby-scan');
  await page.getByRole('button', { name: 'Scan a QR code' }).click();
  const hub = 'http://192.168.1.20:27474/j/';
  const link = `${hub}#kxm-4tqr-b7w/iVx0qO3rX1m8mHn5cQm1Yw2b7tK9dLzPpQeRsTuVwXo`;
  // The hub is looked for without the room's key.
  await expect.poll(() => commands(page)).toEqual([`findHub ${hub}`, `joinRoom ${link}`]);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Room code' })).toHaveValue(link);
});

test('a link to a computer that does not answer brings nobody who is alone into an empty room', async ({ page }) => {
  await openState(page, 'lobby-scan');
  await page.getByRole('textbox', { name: 'Room code' }).fill('http://10.0.0.6:27474/j/team');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Nobody answers there.');
  expect(await commands(page)).toEqual(['findHub http://10.0.0.6:27474/j/team']);
});

test('colleagues are looked for at an address, and a dead one says what to look at', async ({ page }) => {
  await openState(page, 'settings-network');
  const field = page.getByRole('textbox', { name: 'Find colleagues at an address or link' });
  await field.fill('10.0.0.6');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Nobody answers there.');
  await field.fill('10.0.0.7');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Found\./)).toBeVisible();
  expect(await commands(page)).toEqual(['findHub 10.0.0.6', 'findHub 10.0.0.7']);
});

test('a trusted hub is taken off the list by whoever put it there, and those of the company stay', async ({ page }) => {
  await openState(page, 'settings-network');
  const hubs = page.getByRole('list', { name: 'Hubs I trust' }).getByRole('listitem');
  await expect(hubs).toHaveText([/^Set by your organisation/, /^192\.168\.1\.5:27474/, /Trust this hub$/]);
  await page.getByRole('button', { name: 'Do not trust 192.168.1.5:27474 any more' }).press('Enter');
  await expect(hubs).toHaveText([/^Set by/, /Trust this hub$/]);
  await expect(page.getByText('192.168.1.5:27474 is not trusted any more.')).toBeFocused();
  expect(await commands(page)).toEqual(['distrustHub https://192.168.1.5:27474']);
});

test('an always-on hub that was found is trusted after its key was shown, and no other key will do', async ({
  page,
}) => {
  await openState(page, 'settings-network');
  await page.getByRole('button', { name: 'Trust this hub' }).press('Enter');
  await expect(page.getByText('192.168.1.9:27474 is trusted now.')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Do not trust 192.168.1.9:27474 any more' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Trust this hub' })).toBeHidden();
  expect(await commands(page)).toEqual(['findHub https://192.168.1.9:27474 nB4m']);
});

test('a hub with another key is used only after the question', async ({ page }) => {
  await openState(page, 'settings-network');
  await page.getByRole('textbox', { name: 'Find colleagues at an address or link' }).fill('10.0.0.5');
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'The computer at 10.0.0.5 shows another key than before' });
  await expect(question.getByRole('button', { name: 'Do not connect' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect(await commands(page)).toEqual(['findHub 10.0.0.5']);

  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await question.getByRole('button', { name: 'Use it anyway' }).click();
  await expect(page.getByText(/^Found\./)).toBeVisible();
  expect((await commands(page)).slice(1)).toEqual([
    'findHub 10.0.0.5',
    'trustHubKey 10.0.0.5 k3yO',
    'findHub 10.0.0.5',
  ]);
});

test('a key is trusted only after a question about it: one shown meanwhile is asked about again', async ({ page }) => {
  await openState(page, 'settings-network');
  await page.evaluate(() => {
    const { desktop } = window.session;
    if (desktop === null) throw new Error('not the app');
    const fake = { ...desktop };
    let shown = 'former';
    desktop.refusedHubKey = () => Promise.resolve(shown);
    desktop.trustHubKey = (address, key) => {
      shown = 'later';
      return key === shown ? fake.trustHubKey(address, key) : Promise.resolve('other-key');
    };
  });
  await page.getByRole('textbox', { name: 'Find colleagues at an address or link' }).fill('10.0.0.5');
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'The computer at 10.0.0.5 shows another key than before' });
  await question.getByRole('button', { name: 'Use it anyway' }).click();
  await expect(question.getByRole('alert')).toContainText('yet another key');
  expect(await commands(page)).toEqual(['findHub 10.0.0.5']);
  await question.getByRole('button', { name: 'Use it anyway' }).click();
  await expect(question).toBeHidden();
  expect((await commands(page)).slice(1)).toEqual(['trustHubKey 10.0.0.5 late', 'findHub 10.0.0.5']);
});

test('the question about the key of the hub in use is asked in the lobby, and trusting it connects', async ({
  page,
}) => {
  await openState(page, 'hub-key');
  await page.getByRole('button', { name: 'Do not connect' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Decide' }).click();
  await page.getByRole('button', { name: 'Use it anyway' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await commands(page)).toEqual(['trustHubKey https://hub.office.example:27474 k3yO', 'retryHub']);
});

test('a hub is set by hand, and the network chooses again', async ({ page }) => {
  await openState(page, 'settings-network');
  await page.getByRole('textbox', { name: 'Hub address' }).fill('10.0.0.9');
  await page.getByRole('button', { name: 'Use this hub' }).click();
  await expect(page.getByText('Set by you: 10.0.0.9')).toBeVisible();
  await page.getByRole('button', { name: 'Let the network choose' }).press('Enter');
  await expect(page.getByText('This computer introduces people here')).toBeFocused();
  expect(await commands(page)).toEqual(['setHubAddress 10.0.0.9', 'setHubAddress null']);
});

test('the check leads to the field for an address', async ({ page }) => {
  await openState(page, 'check-multicast');
  await page.getByRole('button', { name: 'Find at an address' }).click();
  await expect(page.getByRole('dialog', { name: 'Connection check' })).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Find colleagues at an address or link' })).toBeFocused();
});

test('whoever is the first one on a network reads in the check that nothing need be wrong', async ({ page }) => {
  const verdict = page.getByRole('dialog', { name: 'Connection check' }).getByRole('status').first();
  const ground = () => verdict.locator('..').evaluate((element) => getComputedStyle(element).backgroundColor);
  await openState(page, 'check-port');
  const ofTrouble = await ground();
  await openState(page, 'check-multicast');
  await expect(verdict).toContainText('you are the first one here');
  await expect(page.getByRole('dialog')).toContainText('Nothing is to be done for the first one.');
  await expect(page.getByRole('dialog')).not.toContainText(/problem|trouble|fail|broken|wrong|does not work/i);
  expect(await ground()).not.toBe(ofTrouble);
});

test('the check goes to the hub of the others, and looks again', async ({ page }) => {
  await openState(page, 'check-other-hub');
  await page.getByRole('button', { name: 'Use the same one as they' }).press('Enter');
  const found = ['checkConnection', 'findHub https://192.168.1.21:27474', 'checkConnection'];
  await expect.poll(() => commands(page)).toEqual(found);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Use the same one as they' })).toBeFocused();
});

test('the check is closed while it runs, and shows what it tried when it is done', async ({ page }) => {
  await openState(page, 'check-running');
  await expect(page.getByRole('status').filter({ hasText: 'Looking at your network' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: CHECK })).toBeFocused();

  await openState(page, 'check-vpn');
  await page.getByText('What was tried').click();
  await expect(page.getByText('0 announcements heard in 3 s on eth0')).toBeVisible();
});

test('the copied report tells what happened until it is copied', async ({ pageApart: page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openState(page, 'check-vpn');
  await page.evaluate(() => {
    window.session.flightRecords = () => [{ at: 62_000, kind: 'room', state: 'joined' }];
  });
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('62.000 s  room joined');
});

test('a page in a browser has no check', async ({ page }) => {
  await openState(page, 'lobby-empty');
  await expect(page.getByRole('button', { name: CHECK })).toHaveCount(0);
});

test('a guest can go to the new address of the hub', async ({ page }) => {
  await openState(page, 'hub-moved');
  await page.getByRole('button', { name: 'Go to the new address' }).click();
  expect(await commands(page)).toEqual(['followHub']);
});
