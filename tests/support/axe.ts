import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Passes when axe finds nothing wrong in the page as it is now, by the rules of WCAG 2.2 AA and axe's best practices. */
export async function expectNoViolations(page: Page, screen: string): Promise<void> {
  // A script tag would be stopped by the page's Content Security Policy.
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found, screen).toEqual([]);
}
