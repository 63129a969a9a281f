import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: '../../.cache/lan-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // Times are measured, and every host of a LAN shares this computer's cores.
  workers: 1,
  reporter: [['list'], ['./table-reporter.ts']],
  use: { actionTimeout: 10_000 },
});
