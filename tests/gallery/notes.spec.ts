import { axeFindings } from '../support/axe.ts';
import { untilAnswerable } from '../support/keyboard.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

for (const theme of ['light', 'dark'] as const)
  test(`[NOTE-6] whoever is rung declines with a text, by keys alone; axe finds nothing (${theme})`, async ({
    page,
  }) => {
    await openState(page, 'ringing');
    await page.evaluate((chosen) => window.session.setPreferences({ theme: chosen }), theme);
    await untilAnswerable(page.getByRole('dialog', { name: 'Incoming call' }));
    await page.getByRole('button', { name: 'Reply', exact: true }).press('Enter');
    const replies = page.getByRole('group', { name: 'Reply with a text' });
    await expect(replies.getByRole('button', { name: 'In five minutes' })).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    await replies.getByRole('button', { name: 'Back', exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'Reply', exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Reply', exact: true }).press('Enter');
    await replies.getByRole('textbox', { name: 'Your own words' }).fill('At noon?');
    await page.keyboard.press('Enter');
    expect(await commands(page)).toContain('declineWithText At noon?');
  });

test('a note is written to somebody of the list, and says that it has gone', async ({ page }) => {
  await openState(page, 'lobby');
  await page.getByRole('button', { name: 'More about Ben Okafor' }).click();
  await page.getByRole('menuitem', { name: 'Leave a note' }).click();
  const dialog = page.getByRole('dialog', { name: 'Note for Ben Okafor' });
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.type('Call me at noon');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('Your note has gone to the Earshot of Ben Okafor.');
  expect(await commands(page)).toEqual(['leaveNote peer-2 Call me at noon']);
  await dialog.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(dialog).toBeHidden();
});

test('a text that did not get there is not lost: neither one that declined a call nor one whose dialog was closed', async ({
  page,
}) => {
  await openState(page, 'lobby');
  await page.evaluate(() => {
    const to = { peerId: 'peer-2', name: 'Ben Okafor' };
    window.session.notices.setState(
      [{ id: 1, kind: 'note-failed', to, text: 'At noon, by the lift?', reason: 'gone' }],
      true,
    );
  });
  await page.getByRole('button', { name: 'Write again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Note for Ben Okafor' });
  const note = dialog.getByRole('textbox', { name: 'Note' });
  await expect(note).toHaveValue('At noon, by the lift?');
  await note.press('End');
  await page.keyboard.type(' Or later');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'More about Ben Okafor' }).click();
  await page.getByRole('menuitem', { name: 'Leave a note' }).click();
  await expect(note).toHaveValue('At noon, by the lift? Or later');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Done' }).press('Enter');
  expect(await commands(page)).toContain('leaveNote peer-2 At noon, by the lift? Or later');
  await page.getByRole('button', { name: 'More about Ben Okafor' }).click();
  await page.getByRole('menuitem', { name: 'Leave a note' }).click();
  await expect(note, 'it has left').toHaveValue('');
});

test('[VER-2] no texts are offered where the hub passes none on', async ({ page }) => {
  await openState(page, 'lobby');
  await page.evaluate(() => {
    const { hub } = window.session;
    const state = hub.getState();
    if (state.kind === 'online') hub.setState({ ...state, canNote: false }, true);
  });
  await page.getByRole('button', { name: 'More about Ben Okafor' }).click();
  await expect(page.getByRole('menuitem', { name: 'Block' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Leave a note' })).toHaveCount(0);
});

test('what others wrote stands among the recent calls, is answered, removed and brought back there', async ({
  page,
}) => {
  await openState(page, 'recents-notes');
  const recents = page.getByRole('region', { name: 'Recent calls' });
  await expect(recents.getByText('2 new notes')).toBeVisible();
  const note = recents.getByRole('listitem').filter({ hasText: 'In five minutes' });
  await note.getByRole('button', { name: /^Remove the note/ }).click();
  await expect(note).toHaveCount(0);
  await recents.getByRole('button', { name: 'Undo' }).click();
  await expect(recents.getByText('2 new notes')).toHaveCount(0);
  await note.getByRole('button', { name: /^Reply to/ }).click();
  await expect(page.getByRole('dialog', { name: /^Note for/ })).toBeVisible();
  expect(await commands(page)).toEqual(['seeRecents', 'removeNotes n1', 'restoreNotes n1']);
});

test('a long note that there is no room for is read once somebody asks for all', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await openState(page, 'lobby-full');
  await page.evaluate(() => {
    const { recents, notes } = window.session;
    recents.setState([], true);
    const from = { peerId: 'peer-1', name: 'Aiko Tanaka', fromNew: false };
    const text = `${'word '.repeat(99)}last`;
    notes.setState([{ id: 'long', ...from, text, at: Date.now(), seen: true }], true);
  });
  const recents = page.getByRole('region', { name: 'Recent calls' });
  const end = recents.getByRole('time');
  await expect(recents.getByText(/^word word/)).toBeVisible();
  await expect(end).not.toBeInViewport();
  await recents.getByRole('button', { name: 'Show all of it' }).press('Enter');
  await end.scrollIntoViewIfNeeded();
  await expect(end).toBeInViewport({ ratio: 1 });
  await expect(recents.getByRole('button', { name: 'Show fewer' })).toBeFocused();
});
