import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './tests/support/chromium.ts';

/**
 * Specs that wait for most of their time and measure none: `npm test` runs two of them at a time. All others have pictures,
 * voices or times judged in a call, which keeps two cores busy by itself, or start whole desktop apps, which do too.
 */
const WAITING = [
  'call-unanswered',
  'consent',
  'foreign-candidates',
  'network-lost',
  'npm',
  'other-user',
  'stalled-picture',
  'start',
].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests/e2e',
  // What a project's failed tests leave stays when the other one is run.
  projects: [
    { name: 'waiting', testMatch: WAITING, outputDir: '.cache/e2e/waiting' },
    { name: 'busy', testMatch: '*.spec.ts', testIgnore: WAITING, outputDir: '.cache/e2e/busy' },
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 1,
  reporter: 'list',
  use: { launchOptions: chromiumOptions(), actionTimeout: 10_000, screenshot: 'only-on-failure' },
});
