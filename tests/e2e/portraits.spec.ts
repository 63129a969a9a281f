import { LIMITS } from '../../signaling/protocol/limits.ts';
import { PICTURE } from '../support/paths.ts';
import { expect, test } from '../support/test.ts';

test('[PORTRAIT-2] [PORTRAIT-3] a chosen profile picture is seen in the other’s list, also after a reload, until it is removed', async ({
  openPeer,
}) => {
  const [ann, bob] = await Promise.all([openPeer('Ann'), openPeer('Bob')]);
  const picture = bob.nearby('Ann').locator('img');
  await expect(bob.nearby('Ann')).toBeVisible();
  await expect(picture).toHaveCount(0);
  await ann.button('Your profile picture').click();
  const dialog = ann.page.getByRole('dialog', { name: 'Your profile picture' });
  await dialog.locator('input[type=file]').setInputFiles(PICTURE);
  await expect(picture).toHaveJSProperty('naturalWidth', LIMITS.portraitPixels);
  await bob.page.reload();
  await expect(picture).toHaveJSProperty('naturalWidth', LIMITS.portraitPixels);

  await dialog.getByRole('button', { name: 'Remove picture' }).click();
  await expect(picture).toHaveCount(0);
  await expect(bob.nearby('Ann')).toBeVisible();
});
