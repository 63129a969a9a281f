import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

declare global {
  interface Window {
    /** Once its source ran in the page. */
    axe: { run(): Promise<AxeResults> };
  }
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the page as it is now, by the rules of WCAG 2.2 AA and axe's best practices. */
export async function axeFindings(page: Page): Promise<string[]> {
  // A script tag would be stopped by the page's Content Security Policy.
  await page.evaluate(SOURCE);
  return page.evaluate(async () => {
    // What axe passes is many times more than what it finds: it stays in the page.
    const { violations } = await window.axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => `${id}: ${target.join(' ')} ${html} ${failureSummary}`),
    );
  });
}
