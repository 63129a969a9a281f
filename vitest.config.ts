import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{signaling,main,renderer,scripts,tests}/**/*.test.{ts,tsx,mjs}'],
    // One more than there are cores, since some tests wait; left to itself it leaves one core idle, which is half of a computer with two.
    maxWorkers: availableParallelism() + 1,
    // The files that a worker runs share what they import: to load it anew for each takes longer than the tests themselves.
    isolate: false,
    // A busy computer is no fault of the code: a test that holds something to a time measures it.
    testTimeout: 20_000,
    // Electron's package starts a download when it is imported; nothing that runs in plain Node may.
    alias: { electron: '/electron-must-not-be-imported-by-unit-tests' },
  },
});
