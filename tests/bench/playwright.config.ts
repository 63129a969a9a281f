import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../support/chromium.ts';

/** Playwright's runner carries the benchmarks too, because it gives them browsers and TypeScript. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../.cache/bench',
  timeout: 400_000,
  workers: 1,
  reporter: './table-reporter.ts',
  use: { launchOptions: chromiumOptions() },
});
