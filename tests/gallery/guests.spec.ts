import { expect, test } from '@playwright/test';
import { openState } from './open.ts';

const MEANS =
  'Guest Uses Earshot in a browser: that page came from a hub, and whoever runs the hub could have changed it.';

test('[GUEST-4] guests are marked in the list, on tiles, in the panel and when they call, and nobody else is', async ({
  page,
}) => {
  await openState(page, 'lobby-guests');
  const call = (name: string) => page.getByRole('button', { name: `Call ${name}`, exact: true });
  await expect(call('Aiko Tanaka')).toHaveAccessibleDescription(`Available ${MEANS}`);
  await expect(call('Tomás Rivera')).toHaveAccessibleDescription('Available');

  await openState(page, 'ringing-guest');
  await expect(page.getByRole('dialog', { name: 'Incoming call' })).toHaveAccessibleDescription(
    `Tomás Rivera is calling you New You have not met this person on this computer before. ${MEANS}`,
  );
  await openState(page, 'ringing');
  await expect(page.getByRole('dialog', { name: 'Incoming call' })).toHaveAccessibleDescription(
    'Tomás Rivera is calling you',
  );

  await openState(page, 'room-guests');
  await expect(page.getByRole('figure', { name: 'Aiko Tanaka' })).toContainText(MEANS);
  await expect(page.getByRole('figure', { name: 'Tomás Rivera' })).not.toContainText('Guest');
  await page.getByRole('button', { name: 'People' }).click();
  const members = page.getByRole('list', { name: 'In this room' });
  await expect(members.getByRole('listitem').filter({ hasText: 'Guest' })).toHaveCount(2);
});

test('[GUEST-4] comparing codes says who is a guest, and nothing of guests between apps', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Check that nobody listens in' });
  await openState(page, 'verify-with-guest');
  await expect(dialog).toContainText('Tomás Rivera is a guest: that page came from the hub');
  await openState(page, 'verify-codes');
  await expect(dialog).toContainText('You are a guest: this page came from the hub');
  await openState(page, 'verify-confirmed');
  await expect(dialog).toContainText('If they match, nobody sits between the two of you');
  await expect(dialog).not.toContainText('guest');
});
