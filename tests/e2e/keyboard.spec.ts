import { moveFocusTo, untilAnswerable } from '../support/keyboard.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expect, test } from '../support/test.ts';

declare global {
  interface Window {
    keyCameLate: boolean;
  }
}

/** Runs in the page: notes whether a key was pressed while a dialog could be answered. */
function noteLateKeys(): void {
  window.keyCameLate = false;
  const note = (): void => {
    const dialog = document.querySelector('dialog[open]');
    if (dialog !== null && dialog.querySelector('[inert]') === null) window.keyCameLate = true;
  };
  addEventListener('keydown', note, { capture: true });
}

test('a whole call with the keyboard alone', async ({ openPeer }) => {
  const ann = await openPeer('');
  const bob = await openPeer('Bob');
  await moveFocusTo(ann.page, ann.page.getByRole('textbox', { name: 'Your name' }));
  await ann.page.keyboard.type('Ann');
  await ann.page.keyboard.press('Enter');
  await moveFocusTo(ann.page, ann.button('Call Bob'));
  await ann.page.keyboard.press('Enter');

  await expect(bob.incomingCall).toContainText('Ann');
  await untilAnswerable(bob.incomingCall);
  await moveFocusTo(bob.page, bob.incomingCall.getByRole('button', { name: 'Accept' }));
  await bob.page.keyboard.press('Enter');
  await expectMovingPicture(ann.tile('Bob'));
  await expectMovingPicture(bob.tile('Ann'));

  await test.step('arrows move in the toolbar', async () => {
    await moveFocusTo(ann.page, ann.control('Mute microphone'));
    await ann.page.keyboard.press('Enter');
    await expect(bob.microphoneOf('Ann', 'Muted')).toBeVisible();
    await moveFocusTo(ann.page, ann.control('Turn camera off'), 'ArrowRight');
    await ann.page.keyboard.press('Enter');
    await expect(ann.control('Turn camera on')).toBeFocused();
  });

  await test.step('chat', async () => {
    await moveFocusTo(bob.page, bob.control('Mute microphone'));
    await moveFocusTo(bob.page, bob.control('Chat'), 'ArrowRight');
    await bob.page.keyboard.press('Enter');
    await expect(bob.page.getByRole('textbox', { name: 'Message' })).toBeFocused();
    await bob.page.keyboard.type('Hello');
    await bob.page.keyboard.press('Enter');
    await expect(bob.chatLog).toContainText('Hello');
    await bob.page.keyboard.press('Escape');
  });

  await test.step('leave', async () => {
    await ann.page.keyboard.press('ControlOrMeta+Shift+l');
    await ann.expectInLobby();
    await expect(ann.notice('You left the call with Bob.')).toBeVisible();
  });

  await test.step('the first of the people is three presses away', () =>
    moveFocusTo(ann.page, ann.nearby('Bob').getByRole('button', { name: 'Ask to join Bob' }), 'Tab', 3));

  await test.step('and back', async () => {
    await moveFocusTo(ann.page, ann.button('Rejoin'));
    await ann.page.keyboard.press('Enter');
    await expectMovingPicture(ann.tile('Bob'));
    await expect(bob.tile('Ann')).toHaveAttribute('data-link', 'connected');
  });
});

test('escape declines a call', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  await untilAnswerable(bob.incomingCall);
  await bob.page.keyboard.press('Escape');
  await expect(ann.notice('Bob declined the call')).toBeVisible();
});

test('[CONSENT-4] a call that comes in while somebody types a room code is neither taken nor declined by that', async ({
  openPeer,
}) => {
  /** False when a key came after the first moments, as on a slow computer: then it answers, and nothing is shown by it. */
  async function isHeldAgainstTyping(): Promise<boolean> {
    const ann = await openPeer('Ann');
    const bob = await openPeer('Bob');
    await bob.page.evaluate(noteLateKeys);
    await bob.page.getByRole('textbox', { name: 'Room code' }).focus();
    await ann.nearby('Bob').waitFor();
    const typing = (async () => {
      for (let words = 0; words < 40 && !(await bob.incomingCall.isVisible()); words += 1) {
        await bob.page.keyboard.type('team', { delay: 20 });
      }
      // What a person types before the dialog is seen.
      await bob.page.keyboard.type('team');
      for (const key of ['Enter', 'Space', 'Tab', 'Enter', 'Escape']) await bob.page.keyboard.press(key);
    })();
    await ann.call(bob);
    await typing;
    const isLate = await bob.page.evaluate(() => window.keyCameLate);
    if (!isLate) {
      await untilAnswerable(bob.incomingCall);
      await expect(bob.incomingCall).toBeVisible();
      await expect(ann.ringingOf('Bob')).toBeVisible();
    }
    for (const peer of [ann, bob]) await peer.close();
    return !isLate;
  }

  for (let tries = 0; tries < 12; tries += 1) if (await isHeldAgainstTyping()) return;
  throw new Error('this computer is too slow to type in the first moments of a call');
});
