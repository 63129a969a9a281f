import { expectNoViolations } from '../support/axe.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on lobby, ringing, room and settings (${colorScheme})`, async ({ openPeer }) => {
    const ann = await openPeer('Ann', { colorScheme });
    const bob = await openPeer('Bob', { colorScheme });

    await expect(ann.nearby('Bob')).toBeVisible();
    await expectNoViolations(ann.page, 'lobby');

    await ann.call(bob);
    await expect(ann.notice('Ringing Bob')).toBeVisible();
    await expectNoViolations(ann.page, 'ringing, caller');
    await expect(bob.incomingCall).toBeVisible();
    await expectNoViolations(bob.page, 'ringing, callee');

    await bob.incomingCall.getByRole('button', { name: 'Accept' }).click();
    await expectAllConnected([ann, bob]);
    await ann.control('Chat').click();
    await ann.sendChat('See https://example.test');
    await expectNoViolations(ann.page, 'room with chat');
    await ann.control('People').click();
    await expectNoViolations(ann.page, 'room with people');

    await bob.control('Settings').click();
    await expect(bob.page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await expectNoViolations(bob.page, 'settings');
  });
}
