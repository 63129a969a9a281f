import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './tests/support/chromium.ts';

/**
 * Specs that measure no times and leave a core free, since they wait or have two people in a call: `npm test` runs several of them
 * at a time. All others measure, have larger calls, or start desktop apps, which keep two cores busy by themselves.
 */
const TOGETHER = [
  'accessibility',
  'call',
  'call-unanswered',
  'chat',
  'consent',
  'copied-tab',
  'devices',
  'foreign-candidates',
  'in-call',
  'insecure-page',
  'lobby',
  'man-in-the-middle',
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
    { name: 'together', testMatch: TOGETHER, outputDir: '.cache/e2e/together' },
    { name: 'alone', testMatch: '*.spec.ts', testIgnore: TOGETHER, outputDir: '.cache/e2e/alone' },
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 1,
  reporter: 'list',
  use: { launchOptions: chromiumOptions(), actionTimeout: 10_000, screenshot: 'only-on-failure' },
});
