import { ONLINE_HUB } from '../support/online-hub.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const MEANS =
  'Guest Uses Earshot in a browser: that page came from another computer, and whoever runs that could have changed it.';

test('[GUEST-4] guests are marked in the list, on tiles, in the panel, when they call and when they knock, and nobody else is', async ({
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

  const knock = page.getByRole('status').filter({ hasText: 'asks to join' });
  await openState(page, 'knocked-at-by-guest');
  await expect(knock).toContainText(MEANS);
  await openState(page, 'knocked-at');
  await expect(knock).not.toContainText('Guest');
});

test('[GUEST-4] comparing codes says who is a guest, and nothing of guests between apps', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Check that nobody listens in' });
  await openState(page, 'verify-with-guest');
  await expect(dialog).toContainText('Tomás Rivera is a guest: that page came from another computer');
  await openState(page, 'verify-codes');
  await expect(dialog).toContainText('You are a guest: this page came from another computer');
  await openState(page, 'verify-confirmed');
  await expect(dialog).toContainText('If they match, nobody sits between the two of you');
  await expect(dialog).not.toContainText('guest');
});

test('[GUEST-5] a guest without the list reads what a guest can do, and nothing of an empty network', async ({
  page,
}) => {
  await openState(page, 'guest-lobby');
  const card = page.getByRole('region', { name: 'You are a guest here' });
  await expect(card.getByRole('status')).toContainText('Join a room with a link or code that you were sent');
  await expect(page.getByText(/Nobody here yet|Waiting for the hub|People nearby/)).toHaveCount(0);
  await card.getByRole('button', { name: 'Ask to see who is here' }).click();
  await expect(card.getByRole('status')).toContainText('You have asked');
  await expect(card.getByRole('button')).toHaveCount(0);
  expect(await commands(page)).toEqual(['askForPeople']);
  await page.evaluate((hub) => window.session.hub.setState(hub, true), ONLINE_HUB);
  await expect(card).toBeHidden();
  await expect(page.getByRole('region', { name: 'People nearby' })).toBeVisible();

  await openState(page, 'guest-refused');
  await expect(card.getByRole('status')).toContainText('not shown who is here at the moment');
  await card.getByRole('button', { name: 'Ask again' }).click();
  await expect(card.getByRole('alert')).toHaveText(
    'Too many questions in a short time. Wait a minute, then ask again.',
  );

  await openState(page, 'guest-closed');
  await expect(card.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Call back' })).toHaveCount(0);
});

test('[GUEST-6] the owner is asked about one guest at a time, without the focus, and a click on its way answers nothing', async ({
  pageApart: page,
}) => {
  await page.clock.install();
  await openState(page, 'guests-ask-in-call');
  const question = page.getByRole('group', { name: /asks to see who is here/ });
  await expect(question).toHaveAccessibleName('A guest, Tomás Rivera (2), asks to see who is here.');
  await expect(question).toContainText('Who is this?');
  await expect(question).toContainText('2 other guests ask too.');
  expect(await question.evaluate((element) => element.contains(document.activeElement))).toBe(false);
  await page.clock.runFor(1_000);
  await question.getByRole('button', { name: 'Not now' }).click();
  await expect(question).toHaveAccessibleName('A guest, Priya Nair, asks to see who is here.');
  await expect(question).toContainText('Another guest asks too.');
  await question.getByRole('button', { name: 'Allow' }).click({ force: true });
  expect(await commands(page)).toEqual(['answerGuest k3yOfSomebodyElse00000 false']);
  await page.clock.runFor(1_000);
  await question.getByRole('button', { name: 'Allow' }).click();
  expect(await commands(page)).toEqual(['answerGuest k3yOfSomebodyElse00000 false', 'answerGuest peer-4 true']);
});
