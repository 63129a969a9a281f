import { expectDecodedVoices } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

const looking = (peer: Peer) => peer.page.getByRole('region', { name: 'Find someone to talk to' });

async function look(peer: Peer): Promise<void> {
  await looking(peer).getByRole('button', { name: 'Find someone' }).click();
}

test('[SEEK-1] [SEEK-2] [SEEK-3] two who look are in a call without a question, and read why not again; a third waits, stops, and meets who looks next', async ({
  openPeer,
}) => {
  const [ann, bob, cara] = await Promise.all([openPeer('Ann'), openPeer('Bob'), openPeer('Cara')]);
  await look(ann);
  await expect(looking(ann)).toContainText('Nobody else is looking right now');
  await look(bob);
  await expectAllConnected([ann, bob]);
  await expectDecodedVoices(bob.page, 1);

  await look(cara);
  await expect(looking(cara)).toContainText('Nobody else is looking right now');
  await looking(cara).getByRole('button', { name: 'Stop looking' }).click();
  await expect(looking(cara)).toContainText('Puts you through at once');

  await ann.leave();
  await expect(bob.tile('Ann')).toBeHidden();
  await look(ann);
  await expect(looking(ann)).toContainText('Nobody else is looking right now');
  await bob.leave();
  await look(bob);
  for (const peer of [ann, bob])
    await expect(looking(peer)).toContainText(
      '2 people are looking, you included. The call begins by itself. You meet nobody twice in a row within 10 minutes.',
    );
  await looking(bob).getByRole('button', { name: 'Stop looking' }).click();
  await expect(looking(ann)).toContainText('Nobody else is looking right now');
  await look(cara);
  await expectAllConnected([ann, cara]);
});
