import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: import.meta.dirname,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 30_000,
  reporter: 'line',
  outputDir: '../../dist/test-results/gallery',
  use: {
    launchOptions: {
      executablePath: process.env['EARSHOT_CHROMIUM'] ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  globalSetup: './serve.ts',
});
