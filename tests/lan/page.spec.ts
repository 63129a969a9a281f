import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Peer } from '../support/peer.ts';
import { openNewcomer, type Person } from './person.ts';
import { HUB_PORT, LanApp } from './rig/app.ts';
import { until } from './rig/page-less-client.ts';
import { openSettings } from '../support/settings.ts';
import { expect, test } from './test.ts';

// What people see and do of all this, in the page of an app that runs.

test('somebody who sees nobody asks why, is told, and finds a colleague by the address', async ({ lan }) => {
  const hosts = await lan.addHosts(2);
  for (const { card } of hosts) card.impair({ kind: 'multicast-dropped' });
  const ann = await openNewcomer(hosts[0]!, 'Ann');
  const bob = await openNewcomer(hosts[1]!, 'Bob');
  const { page } = bob.peer;

  await bob.peer.button("Why can't I see somebody?").first().click();
  const check = page.getByRole('dialog', { name: 'Connection check' });
  const verdict = check.getByText('This network does not let computers find each other by themselves.');
  await expect(verdict).toBeVisible({ timeout: 15_000 });
  await check.getByRole('button', { name: 'Copy report' }).click();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('does not let computers find each other');
  expect(report).toContain(bob.host.address);

  await check.getByRole('button', { name: 'Find at an address' }).click();
  await expect(page.getByRole('textbox', { name: 'Find colleagues at an address or link' })).toBeFocused();
  await page.keyboard.type(`${ann.host.address}:${HUB_PORT}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Found\./)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bob.peer.nearby('Ann')).toBeVisible();
  await expect(ann.peer.nearby('Bob')).toBeVisible();
});

test('a hub that was set by hand and has another key is used only after the question', async ({ lan }) => {
  const ann = await openNewcomer(await lan.addHost(), 'Ann');
  const bob = await openNewcomer(await lan.addHost(), 'Bob');
  await expect(bob.peer.nearby('Ann')).toBeVisible();
  const address = `${ann.host.address}:${HUB_PORT}`;
  await useHub(bob.peer, address);

  await reinstall(ann);
  const question = bob.peer.page.getByRole('dialog', {
    name: `The computer at ${address} shows another key than before`,
  });
  await question.getByRole('button', { name: 'Do not connect' }).click({ timeout: 30_000 });
  await expect(question).toBeHidden();
  await expect(bob.peer.nearby('Ann')).toBeHidden();

  await bob.peer.button('Decide').click();
  await question.getByRole('button', { name: 'Use it anyway' }).click();
  await bob.peer.expectOnline();
  await expect(bob.peer.nearby('Ann')).toBeVisible();
});

async function useHub({ page }: Peer, address: string): Promise<void> {
  await openSettings(page, 'Network');
  await page.getByText('Advanced', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Hub address' }).fill(address);
  await page.getByRole('button', { name: 'Use this hub' }).click();
  await expect(page.getByText(`Set by you: ${address}`)).toBeVisible();
  await page.keyboard.press('Escape');
}

/** The app starts again with nothing of what it had, a new key among it. */
async function reinstall({ host, app, client, peer }: Person): Promise<void> {
  await app.kill();
  rmSync(join(host.folder, 'data'), { recursive: true });
  const { url } = await LanApp.start(host);
  await until([client], 'the app is there again', () => client.state.hubInfo?.hub.kind === 'own');
  await peer.page.goto(url);
  await peer.expectOnline();
}
