import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './tests/support/chromium.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: '.cache/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // A call of four keeps two cores busy by itself.
  workers: 1,
  reporter: 'list',
  use: { launchOptions: chromiumOptions(), actionTimeout: 10_000, screenshot: 'only-on-failure' },
});
