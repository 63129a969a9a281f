import { axeFindings } from '../support/axe.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on lobby, ringing, room and settings (${colorScheme})`, async ({ openPeer }) => {
    const ann = await openPeer('Ann', { colorScheme });
    const bob = await openPeer('Bob', { colorScheme });

    await expect(ann.nearby('Bob')).toBeVisible();
    expect(await axeFindings(ann.page), 'lobby').toEqual([]);

    await ann.call(bob);
    await expect(ann.ringingOf('Bob')).toBeVisible();
    expect(await axeFindings(ann.page), 'ringing, caller').toEqual([]);
    await expect(bob.incomingCall).toBeVisible();
    expect(await axeFindings(bob.page), 'ringing, callee').toEqual([]);

    await bob.accept();
    await expectAllConnected([ann, bob]);
    await ann.control('Chat').click();
    await ann.sendChat('See https://example.test');
    expect(await axeFindings(ann.page), 'room with chat').toEqual([]);
    await ann.control('People').click();
    expect(await axeFindings(ann.page), 'room with people').toEqual([]);

    await bob.control('Settings').click();
    await expect(bob.page.getByRole('complementary', { name: 'Settings' })).toBeVisible();
    expect(await axeFindings(bob.page), 'settings').toEqual([]);
  });
}
