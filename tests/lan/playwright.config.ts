import { defineConfig } from '@playwright/test';

/**
 * Specs without pages and without load, that wait for most of their time: `npm test` runs two of them at a time. Of all others
 * the times are measured, or calls fill the cores.
 */
const WAITING = ['blocked', 'check', 'rig', 'strangers'].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: import.meta.dirname,
  // What a project's failed tests leave stays when the other one is run.
  projects: [
    { name: 'waiting', testMatch: WAITING, outputDir: '../../.cache/lan-results/waiting' },
    { name: 'busy', testMatch: '*.spec.ts', testIgnore: WAITING, outputDir: '../../.cache/lan-results/busy' },
  ],
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // Every host of a LAN shares this computer's cores.
  workers: 1,
  reporter: [['list'], ['./table-reporter.ts']],
  use: { actionTimeout: 10_000 },
});
