import type { Page } from '@playwright/test';

/** Opens the settings, which are closed, at one of their sections. */
export async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).first().click();
  await chooseSection(page, section);
}

export async function chooseSection(page: Page, section: string): Promise<void> {
  await page.getByRole('tab', { name: section, exact: true }).click();
}
