import { test as base } from '../support/test.ts';
import { LanReport } from './report.ts';

export { expect } from '@playwright/test';

/** Playwright's test with a LAN and the report of what was measured on it. */
export const test = base.extend<{ report: LanReport }>({
  report: async ({}, use, testInfo) => use(new LanReport(testInfo)),
});
