import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../support/chromium.ts';

export default defineConfig({
  testDir: import.meta.dirname,
  fullyParallel: true,
  // Drawn states without calls: two at a time leave nothing waiting, even on two cores.
  workers: 2,
  forbidOnly: true,
  timeout: 30_000,
  reporter: 'line',
  outputDir: '../../.cache/gallery-results',
  use: { launchOptions: chromiumOptions() },
  globalSetup: './serve.ts',
});
