import { INVENTED, introducing } from '../support/evil/inventing.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('[LINK-10] a member who invents three people: the others see by whom each is introduced, and nobody else is marked', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  const eve = await openPeer('Eve', { initScript: introducing(INVENTED) });
  for (const peer of [ann, bob, eve]) await peer.joinRoom('team');
  await expectAllConnected([ann, bob, eve]);
  for (const peer of [ann, bob]) {
    for (const { name } of INVENTED) {
      await expect(peer.tile(name)).toContainText('Introduced by Eve', { timeout: 15_000 });
      await expect(peer.tile(name)).toContainText(`Only Eve says that ${name} is in this room.`);
    }
  }
  await ann.control('People').click();
  await expect(ann.page.getByRole('list', { name: 'In this room' }).getByText('Introduced by Eve')).toHaveCount(3);
  for (const { name } of [bob, eve]) await expect(ann.tile(name)).not.toContainText(/Introduced|Not seen/);
});
