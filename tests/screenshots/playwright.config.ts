import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../support/chromium.ts';

/** Playwright's runner carries the screenshots too, because it gives them browsers and the parts of a call. */
export default defineConfig({
  testDir: '.',
  testMatch: ['screenshots.ts', 'desktop-screenshots.ts'],
  outputDir: '../../.cache/screenshots',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: 'list',
  use: { launchOptions: chromiumOptions(), actionTimeout: 10_000 },
});
