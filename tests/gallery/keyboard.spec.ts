import type { Page } from '@playwright/test';
import { untilAnswerable } from '../support/keyboard.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

function media(page: Page): Promise<{ muted: boolean; talking: boolean; cameraOff: boolean }> {
  return page.evaluate(() => window.session.media.getState());
}

test('a ringing call is accepted with Tab and Enter', async ({ page }) => {
  await openState(page, 'ringing');
  const dialog = page.getByRole('dialog', { name: 'Incoming call' });
  await expect(dialog).toBeFocused();
  await expect(dialog).toHaveAccessibleDescription('Tomás Rivera is calling you');
  await untilAnswerable(dialog);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Decline' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Accept' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(await commands(page)).toEqual(['acceptCall']);
});

test('a ringing call is taken with voice only by the keyboard; with the camera off that is what Accept does', async ({
  page,
}) => {
  await openState(page, 'ringing');
  const dialog = page.getByRole('dialog', { name: 'Incoming call' });
  await untilAnswerable(dialog);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Voice only' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(await commands(page)).toEqual(['acceptWithVoice']);

  await openState(page, 'ringing');
  await page.evaluate(() => window.session.setCameraOff(true));
  await expect(dialog.getByRole('button', { name: 'Accept' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Voice only' })).toBeHidden();
});

test('a ringing call is declined with Escape', async ({ page }) => {
  await openState(page, 'ringing');
  await untilAnswerable(page.getByRole('dialog'));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await commands(page)).toEqual(['declineCall']);
});

test('[CONSENT-4] no key and no click of the first moments answers a ringing call', async ({ pageApart: page }) => {
  await page.clock.install();
  await openState(page, 'lobby');
  // From here on time goes by when the test says so.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate(() => {
    const from = { peerId: 'peer-1', name: 'Aiko Tanaka' };
    window.session.call.setState({ kind: 'incoming', callId: 'call', from, guest: false, phase: 'ringing' }, true);
  });
  const dialog = page.getByRole('dialog', { name: 'Incoming call' });
  await expect(dialog).toBeFocused();
  await page.clock.runFor(500);
  for (const key of ['Enter', 'Space', 'Tab', 'Enter', 'Tab', 'Enter', 'Escape']) await page.keyboard.press(key);
  for (const answer of ['Decline', 'Accept']) {
    await dialog.getByRole('button', { name: answer, includeHidden: true }).click({ force: true });
  }
  expect(await commands(page)).toEqual([]);
  await page.clock.runFor(200);
  await dialog.getByRole('button', { name: 'Accept' }).click();
  expect(await commands(page)).toEqual(['acceptCall']);
});

test('[CONSENT-4] a key that is held down never answers a ringing call', async ({ page }) => {
  await openState(page, 'ringing');
  const dialog = page.getByRole('dialog');
  await untilAnswerable(dialog);
  for (const key of ['Enter', 'Space']) {
    // Pressed where it does nothing, and still held when the focus comes to the button.
    await dialog.evaluate((element) => element.focus());
    await page.keyboard.down(key);
    await dialog.getByRole('button', { name: 'Accept' }).focus();
    await page.keyboard.down(key);
    await page.keyboard.up(key);
  }
  expect(await commands(page)).toEqual([]);
});

test('an outgoing call is cancelled with Escape', async ({ page }) => {
  await openState(page, 'outgoing');
  await expect(page.getByRole('status').filter({ hasText: 'Ringing Aiko Tanaka' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await commands(page)).toEqual(['cancelCall']);
});

test('the settings dialog keeps the focus inside, and gives it back on Escape', async ({ page }) => {
  await openState(page, 'settings-people');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => {
      const active = document.activeElement;
      return active !== document.body && active?.closest('dialog') === null;
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
});

test('chat opens with the focus in Message, sends with Enter, and gives the focus back on Escape', async ({ page }) => {
  await openState(page, 'room2');
  await page.getByRole('button', { name: 'Chat' }).focus();
  await page.keyboard.press('Enter');
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect(message).toBeFocused();
  await page.keyboard.type('smile');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('again');
  await page.keyboard.press('Enter');
  expect(await commands(page)).toEqual(['sendChat smile\nagain']);
  await expect(message).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Chat' })).toBeFocused();
});

test('Invite opens with the focus on Copy link, and gives it back on Escape', async ({ page }) => {
  await openState(page, 'room2');
  const invite = page.getByRole('button', { name: 'Invite' });
  await invite.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Invite to this room' });
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(invite).toBeFocused();
});

test('the room is renamed in place with the keyboard', async ({ page }) => {
  await openState(page, 'room2');
  const options = page.getByRole('button', { name: 'Room options' });
  const rename = async () => {
    await options.press('Enter');
    await page.getByRole('menuitem', { name: 'Rename room' }).press('Enter');
  };
  await rename();
  await expect(page.getByRole('textbox', { name: 'Room name' })).toBeFocused();
  await page.keyboard.type('Design review');
  await page.keyboard.press('Enter');
  expect(await commands(page)).toEqual(['setRoomTitle Design review']);
  await expect(options).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Design review' })).toBeAttached();

  await rename();
  await expect(page.getByRole('textbox', { name: 'Room name' })).toBeFocused();
  await page.keyboard.type('Something else');
  await page.keyboard.press('Escape');
  await expect(options).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Design review' })).toBeAttached();
});

test('Space talks while muted and only as long as it is held, also after a click on a button', async ({ page }) => {
  await openState(page, 'room2');
  await page.getByRole('button', { name: 'Mute microphone' }).click();
  await page.keyboard.down('Space');
  expect(await media(page)).toMatchObject({ muted: true, talking: true });
  await page.keyboard.up('Space');
  expect(await media(page)).toMatchObject({ muted: true, talking: false });
});

test('Space presses a button that was reached with Tab', async ({ page }) => {
  await openState(page, 'muted');
  const unmute = page.getByRole('button', { name: 'Unmute microphone' });
  // A room that has just been drawn takes the focus to its heading.
  await expect(async () => {
    await unmute.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(unmute).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Space');
  await expect.poll(() => media(page)).toMatchObject({ muted: false, talking: false });
});

for (const key of ['ArrowRight', 'End']) {
  test(`Space presses a call control that was reached with ${key}, after a click on another`, async ({ page }) => {
    await openState(page, 'muted');
    await page.getByRole('button', { name: 'Chat' }).click();
    await page.getByRole('button', { name: 'Chat' }).click();
    await page.keyboard.press(key);
    const reached = page.getByRole('button', { name: key === 'End' ? 'Leave' : 'People' });
    await expect(reached).toBeFocused();
    await page.keyboard.down('Space');
    expect(await media(page)).toMatchObject({ talking: false });
    await page.keyboard.up('Space');
    if (key === 'End') expect(await commands(page)).toEqual(['leaveRoom']);
    else await expect(reached).toHaveAttribute('aria-expanded', 'true');
  });
}

test('arrows that move no focus leave Space to talking', async ({ page }) => {
  await openState(page, 'muted');
  await page.getByRole('button', { name: 'Chat' }).click();
  await page.keyboard.type('a');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Chat' })).toBeFocused();
  await page.keyboard.down('Space');
  expect(await media(page)).toMatchObject({ talking: true });
});

test('arrows, Home and End move between the call controls, which are one stop for Tab', async ({ page }) => {
  await openState(page, 'room2');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Mute microphone').focus();
  await page.keyboard.press('ArrowRight');
  await expect(button('Sound options')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(button('Turn camera off')).toBeFocused();
  await page.keyboard.press('End');
  await expect(button('Leave')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(button('Mute microphone')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(button('Leave')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(button('Mute microphone')).toBeFocused();

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(button('Sound options')).toBeFocused();
});

test('Home and End with a modifier are not the call controls’, and alone nobody else’s', async ({ page }) => {
  await openState(page, 'room2');
  await page.evaluate(() => {
    window.addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key === 'End') document.body.dataset['prevented'] = String(defaultPrevented);
    });
  });
  const mute = page.getByRole('button', { name: 'Mute microphone' });
  await mute.focus();
  for (const modifier of ['Control', 'Shift', 'Alt', 'Meta']) {
    await page.keyboard.press(`${modifier}+End`);
    await expect(page.locator('body')).toHaveAttribute('data-prevented', 'false');
    await expect(mute).toBeFocused();
  }
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Leave' })).toBeFocused();
  await expect(page.locator('body')).toHaveAttribute('data-prevented', 'true');
});

test('the share options open from the call controls with the keyboard, and give the focus back', async ({ page }) => {
  await openState(page, 'room2');
  const options = page.getByRole('button', { name: 'Share options' });
  await page.getByRole('button', { name: 'Share screen' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(options).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: /^Text/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(options).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Chat' })).toBeFocused();
});

/** A share with the focus in it, which is zoomed in once with a key. */
async function zoomShare(page: Page): Promise<{ width: () => Promise<number>; fitted: number }> {
  await openState(page, 'share');
  const figure = page.getByRole('figure', { name: "Tomás Rivera's screen" });
  const picture = figure.locator('video');
  await expect(picture).toBeVisible();
  const width = async () => (await picture.boundingBox())!.width;
  const fitted = await width();
  await figure.getByRole('group').focus();
  await page.keyboard.press('+');
  await expect.poll(width).toBeCloseTo(fitted * 1.25, 0);
  return { width, fitted };
}

test('a share is zoomed with keys', async ({ page }) => {
  const { width, fitted } = await zoomShare(page);
  await page.keyboard.press('0');
  await expect.poll(width).toBeCloseTo(fitted, 0);
});

test('the share viewer knows its keys on a French keyboard', async ({ page }) => {
  const { width, fitted } = await zoomShare(page);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'à', code: 'Digit0' });
  await expect.poll(width).toBeCloseTo(fitted, 0);
});

test('what is shared is found by its name and picked with the keyboard', async ({ page }) => {
  await openState(page, 'picker');
  const dialog = page.getByRole('dialog', { name: 'Choose what to share' });
  await expect(dialog.getByRole('group', { name: 'Screens' }).getByRole('radio')).toHaveCount(2);
  await page.keyboard.type('nothing like it');
  await expect(dialog.getByRole('status')).toHaveText('No screen or window is called that.');
  await expect(dialog.getByRole('button', { name: 'Share', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('radio', { name: 'Entire screen' })).toBeChecked();
  await page.keyboard.type('rep');
  await expect(dialog.getByRole('radio', { name: 'Quarterly report' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Terminal' })).toBeHidden();
  await page.keyboard.press('Escape');
  // Arrow keys go from the last screen to the first window.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Quarterly report' })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(await commands(page)).toEqual(['startShare source-3']);
});

test('a double click shares, and what the chosen kind of picture is for is said', async ({ page }) => {
  await openState(page, 'picker');
  const dialog = page.getByRole('dialog', { name: 'Choose what to share' });
  await expect(dialog).toContainText('Every letter stays sharp');
  await dialog.getByRole('radio', { name: 'Motion' }).check();
  await expect(dialog).toContainText('Video stays fluent');
  await dialog.locator('label', { hasText: 'Mail' }).dblclick();
  await expect(dialog).toBeHidden();
  expect(await commands(page)).toContain('startShare source-4');
});
