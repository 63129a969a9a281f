import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{signaling,main,renderer,scripts,tests}/**/*.test.{ts,tsx,mjs}'],
    // Each core one; left to itself it leaves one core idle, which is half of a computer with two.
    maxWorkers: '100%',
    // Electron's package starts a download when it is imported; nothing that runs in plain Node may.
    alias: { electron: '/electron-must-not-be-imported-by-unit-tests' },
  },
});
