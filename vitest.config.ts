import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Those that count timers need a worker of their own: what an earlier file left to end by itself would be counted. */
const ALONE = [
  'renderer/core/{lifetimes,chat/chat,pointing/pointing,verify/verifications}.test.ts',
  'renderer/core/media/*.test.ts',
  'renderer/ui/{device-check/record-and-play,pointing/lingering}.test.ts',
  'signaling/{basics/scope,server/paced-changes}.test.ts',
];

export default defineConfig({
  test: {
    // One more than there are cores, since some tests wait; left to itself it leaves one core idle, which is half of a computer with two.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['{signaling,main,renderer,scripts,tests}/**/*.test.{ts,tsx,mjs}'],
          exclude: ALONE,
          // The files that a worker runs share what they import: to load it anew for each takes longer than the tests themselves.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
    // A busy computer is no fault of the code: a test that holds something to a time measures it.
    testTimeout: 20_000,
    // Electron's package starts a download when it is imported; nothing that runs in plain Node may.
    alias: { electron: '/electron-must-not-be-imported-by-unit-tests' },
  },
});
