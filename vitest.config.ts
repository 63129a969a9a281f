import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const FOLDERS = ['signaling', 'main', 'renderer', 'scripts', 'tests'];
/** By themselves, or by what they have from `tests/support`. */
const COUNTS_TIMERS = /getTimerCount|\/(local-media|camera)-rig/;
/** Those that count timers need a worker of their own: what an earlier file left to end by itself would be counted. */
const ALONE = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
).filter((file) => file.endsWith('.test.ts') && COUNTS_TIMERS.test(readFileSync(file, 'utf8')));

export default defineConfig({
  test: {
    // One more than there are cores, since some tests wait; left to itself it leaves one core idle, which is half of a computer with two.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: [`{${FOLDERS.join(',')}}/**/*.test.{ts,tsx,mjs}`],
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
