import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions, Spec } from 'axe-core';
import { atRest } from './at-rest.ts';

declare global {
  interface Window {
    /** Once its source ran in the page. */
    axe?: { configure(spec: Spec): void; run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
  }
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where Base UI leads the focus on beside an open menu: hidden from screen readers, and nobody stays there. */
const FOCUS_GUARDS = '[data-base-ui-focus-guard]';

/** What need be in no landmark: beside axe's own a menu, which is come to by the focus, as a dialog is, wherever it stands in the page. */
const REGIONS = 'dialog, [role=dialog], [role=alertdialog], svg, [role=menu]';

/** The rules of axe whose answer depends on colours: all that another theme can break. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** The rules of axe whose answer depends on the room that there is: all that another window can break. */
export const ROOM_RULES: readonly string[] = ['target-size', 'scrollable-region-focusable'];

/**
 * What axe finds wrong in the page as it is now, at rest, by the rules of WCAG 2.2 AA and axe's best practices.
 *
 * @param rules only these
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  await atRest(page);
  // A script tag would be stopped by the page's Content Security Policy.
  if (await page.evaluate(() => window.axe === undefined)) await load(page);
  return page.evaluate(
    async ([values, guards]) => {
      // What axe passes is many times more than what it finds: it is not put together, and stays in the page.
      const { violations } = await window.axe!.run(
        { exclude: guards },
        {
          resultTypes: ['violations'],
          ...(values && { runOnly: { type: 'rule', values: [...values] } }),
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary }) => `${id}: ${target.join(' ')} ${html} ${failureSummary}`),
      );
    },
    [rules, FOCUS_GUARDS] as const,
  );
}

async function load(page: Page): Promise<void> {
  await page.evaluate(SOURCE);
  await page.evaluate((regionMatcher) => {
    window.axe!.configure({
      checks: [{ id: 'region', options: { regionMatcher } }],
      // The one rule of WCAG 2.2 AA that axe has and leaves out.
      rules: [{ id: 'target-size', enabled: true }],
    });
  }, REGIONS);
}
