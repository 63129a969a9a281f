import { tabTo } from '../support/keyboard.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expect, test } from '../support/test.ts';

test('a whole call with the keyboard alone', async ({ openPeer }) => {
  const ann = await openPeer('');
  const bob = await openPeer('Bob');
  await tabTo(ann.page, ann.page.getByRole('textbox', { name: 'Your name' }));
  await ann.page.keyboard.type('Ann');
  await tabTo(ann.page, ann.button('Call Bob'));
  await ann.page.keyboard.press('Enter');

  await expect(bob.incomingCall).toContainText('Ann');
  await tabTo(bob.page, bob.incomingCall.getByRole('button', { name: 'Accept' }));
  await bob.page.keyboard.press('Enter');
  await expectMovingPicture(ann.tile('Bob'));
  await expectMovingPicture(bob.tile('Ann'));

  await test.step('the toolbar is one tab stop, arrows move in it', async () => {
    await tabTo(ann.page, ann.control('Mute microphone'));
    await ann.page.keyboard.press('Enter');
    await expect(bob.microphoneOf('Ann', 'Muted')).toBeVisible();
    await ann.page.keyboard.press('ArrowRight');
    await ann.page.keyboard.press('Enter');
    await expect(ann.control('Turn camera on')).toBeFocused();
  });

  await test.step('chat', async () => {
    await tabTo(bob.page, bob.control('Mute microphone'));
    for (let i = 0; i < 3; i += 1) await bob.page.keyboard.press('ArrowRight');
    await expect(bob.control('Chat')).toBeFocused();
    await bob.page.keyboard.press('Enter');
    await expect(bob.page.getByRole('textbox', { name: 'Message' })).toBeFocused();
    await bob.page.keyboard.type('Hello');
    await bob.page.keyboard.press('Enter');
    await expect(bob.chatLog).toContainText('Hello');
    await bob.page.keyboard.press('Escape');
  });

  await test.step('leave', async () => {
    await ann.page.keyboard.press('l');
    await ann.expectInLobby();
  });
});

test('[A11Y-1] escape declines a call', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  await bob.page.keyboard.press('Escape');
  await expect(ann.notice('Bob declined the call')).toBeVisible();
});
