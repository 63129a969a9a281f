import { untilAnswerable } from '../support/keyboard.ts';
import { commands, deviceReads, heldDevices, openState } from './open.ts';
import { chooseSection } from '../support/settings.ts';
import { expect, test } from './test.ts';

test('Call back keeps the notice until a call begins', async ({ page }) => {
  await openState(page, 'missed');
  const notice = page.getByText('You missed 3 calls from Tomás Rivera.');
  const callBack = page.getByRole('button', { name: 'Call back' });
  const people = await page.evaluate(() => {
    const { session } = window;
    const before = session.people.getState();
    session.people.setState([], true);
    return before;
  });
  await callBack.click();
  expect(await commands(page)).toEqual(['callPerson peer-0']);
  await expect(notice).toBeVisible();

  await page.evaluate((list) => {
    window.session.people.setState(list, true);
  }, people);
  await callBack.click();
  await expect(notice).toBeHidden();
});

test('joining a room can be cancelled', async ({ page }) => {
  await openState(page, 'joining');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await commands(page)).toEqual(['leaveRoom']);
  await expect(page.getByText(/^Joining/)).toBeHidden();
});

test('devices are read again when a person turns to their list', async ({ page }) => {
  await openState(page, 'devices-work');
  const before = await deviceReads(page);
  await page.getByRole('combobox', { name: 'Camera' }).focus();
  expect(await deviceReads(page)).toBe(before + 1);
});

test('devices are read again when their lists come up, of which an empty one cannot be turned to', async ({ page }) => {
  await openState(page, 'room2');
  expect(await deviceReads(page)).toBe(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('combobox', { name: 'Camera' })).toBeVisible();
  expect(await deviceReads(page)).toBeGreaterThan(0);
});

test('another speaker leaves a recording alone, another microphone ends it', async ({ pageApart: page }) => {
  await page.addInitScript(() => {
    window.MediaRecorder = class extends MediaRecorder {
      override start(): void {
        const { dataset } = document.body;
        dataset['recordings'] = String(Number(dataset['recordings'] ?? 0) + 1);
        super.start();
      }
    };
  });
  await openState(page, 'devices-recording');
  await page.evaluate(() => {
    const { media } = window.session;
    const { selected } = media.getState();
    media.setState({ selected: { ...selected, speaker: 'another' } });
  });
  await expect(page.getByText('Recording. Say something…')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-recordings', '1');

  await page.evaluate(() => {
    const { media } = window.session;
    const { voice } = media.getState();
    media.setState({ voice: voice && voice.clone() });
  });
  await expect(page.getByRole('button', { name: 'Record 5 seconds' })).toBeVisible();
  await expect(page.getByText('You then hear how others hear you.')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-recordings', '1');
});

test('[CONSENT-5] nothing holds a device in the lobby and its settings; the check and the scan hold what they need until they are closed', async ({
  page,
}) => {
  await openState(page, 'settings-network');
  await chooseSection(page, 'Camera and sound');
  await expect(page.getByRole('combobox', { name: 'Camera' })).toBeVisible();
  expect(await heldDevices(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Check camera and sound' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check camera and sound' });
  await expect(dialog).toBeVisible();
  expect(await heldDevices(page)).toEqual(['holdDevices camera if-permitted microphone if-permitted']);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => heldDevices(page)).toEqual([]);

  await openState(page, 'devices-asking');
  await page.getByRole('button', { name: 'Allow camera and microphone' }).click();
  await expect.poll(async () => (await heldDevices(page)).at(-1)).toBe('holdDevices camera ask microphone ask');

  await openState(page, 'scan');
  await expect.poll(async () => (await heldDevices(page)).at(-1)).toBe('holdDevices camera ask');
});

test('while the browser asks, as a call begins, it says why', async ({ page }) => {
  const why = 'Allow your camera and microphone where the browser asks, so that the others see and hear you.';
  await openState(page, 'outgoing-asks');
  await expect(page.getByRole('dialog').getByText(why)).toBeVisible();
  await openState(page, 'room-asks');
  await expect(page.getByRole('status').filter({ hasText: why })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
});

test('a press on Try again is seen, also where it changes nothing', async ({ page }) => {
  await openState(page, 'devices-refused');
  const retry = page.getByRole('dialog').getByRole('button', { name: 'Try again' });
  await retry.click();
  await expect(page.getByRole('dialog').getByText('Trying again…')).toBeVisible();
  await expect(page.getByRole('dialog').getByText('Earshot may not use your camera and microphone.')).toBeVisible();
  expect(await commands(page)).toEqual(['retryDevices']);
});

test('Try again is offered for a device that takes long, not for one that the system mutes', async ({ page }) => {
  await openState(page, 'devices-slow');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('have not started yet. If the browser or the system asks, allow it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  expect(await commands(page)).toEqual(['retryDevices']);
  await openState(page, 'system-muted');
  await expect(page.getByText('Nobody hears you:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
});

test('trouble with a device says what it means where one is', async ({ page }) => {
  await openState(page, 'devices-refused');
  await expect(page.getByText('You can still join.')).toBeVisible();
  await page.evaluate(() => {
    window.session.room.setState({
      kind: 'joined',
      code: 'team',
      link: null,
      title: '',
      locked: false,
      listing: 'ask',
      participants: [],
      knocking: [],
    });
  });
  await expect(page.getByText('Your call goes on.')).toBeVisible();
});

test('a defect in the user interface leaves words and Reload instead of a blank page', async ({ pageApart: page }) => {
  await openState(page, 'lobby');
  await page.evaluate(() => {
    const { session } = window;
    session.room.setState({
      kind: 'joined',
      code: 'team',
      link: null,
      title: '',
      locked: false,
      listing: 'ask',
      participants: null as never,
      knocking: [],
    });
  });
  await expect(page.getByRole('alert')).toContainText('Something went wrong');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { name: 'Earshot' })).toBeVisible();
});

test('F and a double click fill the screen with what is shared, and give it back; who points makes no window of it', async ({
  page,
}) => {
  const name = "Tomás Rivera's screen";
  await openState(page, 'share-pointers');
  const viewer = page.getByRole('group', { name });
  const filled = () => page.evaluate(() => document.fullscreenElement?.getAttribute('aria-label') ?? null);
  for (const toggle of [() => viewer.press('f'), () => viewer.dblclick({ position: { x: 300, y: 300 } })]) {
    await toggle();
    await expect.poll(filled).toBe(name);
    await toggle();
    await expect.poll(filled).toBeNull();
  }
  await page.getByRole('button', { name: 'Point', exact: true }).click();
  await viewer.dblclick({ position: { x: 300, y: 300 } });
  expect(await filled()).toBeNull();
});

test('a call that comes in is seen above a share that fills the screen', async ({ page }) => {
  await openState(page, 'share');
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.evaluate(() =>
    window.session.call.setState(
      {
        kind: 'incoming',
        callId: 'call',
        from: { peerId: 'peer-1', name: 'Aiko Tanaka' },
        guest: false,
        phase: 'ringing',
      },
      true,
    ),
  );
  // Playwright clicks only what is on top.
  await page.getByRole('button', { name: 'Accept' }).click();
  expect(await commands(page)).toEqual(['acceptCall']);
});

test('a call that was taken says so until one is in the room', async ({ page }) => {
  await openState(page, 'accepting');
  const dialog = page.getByRole('dialog', { name: 'Incoming call' });
  await expect(dialog.getByRole('status')).toHaveText('Connecting to Tomás Rivera…');
  const accept = dialog.getByRole('button', { name: 'Accept' });
  await expect(accept).toBeDisabled();
  await untilAnswerable(dialog);
  await accept.press('Enter');
  expect(await commands(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await commands(page)).toEqual(['declineCall']);
});

test('a call that is taken stays in front, with the focus where it was', async ({ page }) => {
  await openState(page, 'ringing');
  await untilAnswerable(page.getByRole('dialog'));
  await page.getByRole('button', { name: 'Accept' }).focus();
  await page.evaluate(() => {
    const { call } = window.session;
    const state = call.getState();
    if (state.kind === 'incoming') call.setState({ ...state, phase: 'accepting' }, true);
  });
  await expect(page.getByRole('status').filter({ hasText: 'Connecting to Tomás Rivera…' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept' })).toBeFocused();
  await expect(page).toHaveTitle('Earshot');
});

test('what was copied says so in the place of its label for a while, keeps its name, and moves nothing', async ({
  pageApart: page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openState(page, 'invite');
  const copy = page.getByRole('dialog').getByRole('button', { name: 'Copy link', exact: true });
  const label = copy.getByText('Copy link', { exact: true });
  const said = () =>
    copy.locator('[data-afterwards]').evaluate((one) => {
      const { content, opacity } = getComputedStyle(one, '::after');
      return opacity === '1' ? content : null;
    });
  const before = await copy.boundingBox();
  expect(await said()).toBe(null);
  await copy.click();
  await expect.poll(said).toContain('"Copied"');
  await expect(label).toHaveCSS('opacity', '0');
  await expect(copy).toHaveAccessibleName('Copy link');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  expect(await copy.boundingBox()).toEqual(before);
  await expect(label).toHaveCSS('opacity', '1');
});
