import { defineConfig } from '@playwright/test';

/**
 * Specs that leave a core free, since their people have no pages or calls of two, and that wait for most of their time: `npm test` runs
 * several of them at a time. Of all others the times are measured in larger calls, or beside many apps, which keep two cores busy.
 */
const TOGETHER = [
  // First, because it takes longest.
  'bad-network',
  'blocked',
  'check',
  'hidden-addresses',
  'ipv6',
  'outside',
  'page',
  'rig',
  'split-merge',
  'strangers',
  'takeover-without-calls',
].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: import.meta.dirname,
  // What a project's failed tests leave stays when the other one is run.
  projects: [
    {
      name: 'together',
      testMatch: TOGETHER,
      fullyParallel: true,
      outputDir: '../../.cache/lan-results/together',
    },
    { name: 'alone', testMatch: '*.spec.ts', testIgnore: TOGETHER, outputDir: '../../.cache/lan-results/alone' },
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
