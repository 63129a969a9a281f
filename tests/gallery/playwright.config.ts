import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../support/chromium.ts';

export default defineConfig({
  testDir: import.meta.dirname,
  fullyParallel: true,
  // Drawn states without calls: two at a time leave nothing waiting, even on two cores.
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  outputDir: '../../.cache/gallery-results',
  // Nobody has pressed anything in a drawn page, and no microphone is open: a browser may hold back the sound of a share then, and says so.
  use: { launchOptions: chromiumOptions(['--autoplay-policy=no-user-gesture-required']) },
  globalSetup: './serve.ts',
});
