import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './tests/support/chromium.ts';

/** Specs that measure times, or whose calls keep two cores busy by themselves. `npm test` runs several of all others at a time. */
const ALONE = [
  'ask-to-join',
  'floods',
  'hub-lost',
  'latency',
  'legible-share',
  'one-encoder',
  'room',
  'room-of-eight',
  'share-gaps',
  'stop-control-desktop',
].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests/e2e',
  // What a project's failed tests leave stays when the other one is run.
  projects: [
    { name: 'together', testMatch: '*.spec.ts', testIgnore: ALONE, outputDir: '.cache/e2e/together' },
    { name: 'alone', testMatch: ALONE, outputDir: '.cache/e2e/alone' },
  ],
  // Long: a computer that is busy with something else is no fault of the code, and only what fails waits so long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 1,
  reporter: 'list',
  use: { launchOptions: chromiumOptions(), actionTimeout: 20_000, screenshot: 'only-on-failure' },
});
