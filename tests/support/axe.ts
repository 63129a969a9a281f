import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { atRest } from './at-rest.ts';

declare global {
  interface Window {
    /** Once its source ran in the page. */
    axe?: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe whose answer depends on colours: all that another theme can break. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong in the page as it is now, at rest, by the rules of WCAG 2.2 AA and axe's best practices.
 *
 * @param rules only these
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  await atRest(page);
  // A script tag would be stopped by the page's Content Security Policy.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(SOURCE);
  return page.evaluate(async (values) => {
    // What axe passes is many times more than what it finds: it is not put together, and stays in the page.
    const { violations } = await window.axe!.run({
      resultTypes: ['violations'],
      ...(values && { runOnly: { type: 'rule', values: [...values] } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => `${id}: ${target.join(' ')} ${html} ${failureSummary}`),
    );
  }, rules);
}
