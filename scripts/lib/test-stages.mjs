// @ts-check
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { inRoot } from './paths.mjs';
import { runChecks } from './test-checks.mjs';
import { deleteReport, judged, readPlaywrightReport, readVitestReport } from './test-report.mjs';
import { runTool } from './test-run.mjs';
import { ensureTestTools } from './test-tools.mjs';

/** @typedef {import('./test-report.mjs').Outcome} Outcome */

/** @type {Record<'check' | 'unit' | 'gallery' | 'e2e' | 'lan', () => Promise<Outcome>>} In the order in which `npm test` runs them. */
export const STAGES = {
  check: async () => ({ ...(await runChecks()), unsteady: [], skipped: [] }),
  unit: () => {
    const file = reportFile('unit');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    return counted(file, readVitestReport, () => runTool('vitest', args));
  },
  /** Every screen in every state, drawn without an engine behind it. */
  gallery: () => runSteadily('gallery', ['-c', 'tests/gallery/playwright.config.ts']),
  e2e: async () => {
    await ensureBuilt();
    return runTogetherFirst('e2e', 2, []);
  },
  /** Many computers on networks that fail, as Linux's root can make them; elsewhere its tests are skipped. */
  lan: async () => {
    await ensureBuilt();
    return runTogetherFirst('lan', 3, ['-c', 'tests/lan/playwright.config.ts'], ['./tests/lan/table-reporter.ts']);
  },
};

/**
 * Builds what is stale and runs the end-to-end tests.
 *
 * @param {string[]} args more arguments for Playwright
 * @param {Record<string, string>} [env]
 * @returns {Promise<Outcome>}
 */
export async function runE2e(args, env = {}) {
  await ensureBuilt();
  return runPlaywright('e2e', args, env);
}

/**
 * The specs that leave a core free several at a time, then the others alone. Two runs, because the projects of one run overlap,
 * and those that depend on another are skipped when it fails.
 *
 * @param {string} name of the reports
 * @param {number} workers that keep two cores busy
 * @param {string[]} args
 * @param {string[]} [reporters]
 * @returns {Promise<Outcome>}
 */
async function runTogetherFirst(name, workers, args, reporters = []) {
  const many = [...args, '--project=together', `--workers=${workers}`];
  const together = await runSteadily(`${name}-together`, many, reporters);
  const alone = await runSteadily(`${name}-alone`, [...args, '--project=alone'], reporters);
  return {
    passed: together.passed + alone.passed,
    failed: [...together.failed, ...alone.failed],
    unsteady: [...together.unsteady, ...alone.unsteady],
    skipped: [...together.skipped, ...alone.skipped],
  };
}

/** As many failed tests are run once more; more are no coincidence. */
const AGAIN_AT_MOST = 3;

/**
 * Runs tests in browsers; a few that failed once more, when all others are done. So what fails only beside others is told
 * apart from what is broken.
 *
 * @param {string} name of the reports
 * @param {string[]} args
 * @param {string[]} [reporters] more of them
 * @returns {Promise<Outcome>}
 */
async function runSteadily(name, args, reporters = []) {
  const env = { PLAYWRIGHT_LAST_RUN_OUTPUT_FILE: inRoot('.cache', 'test-reports', `${name}.last-run.json`) };
  const first = await runPlaywright(name, args, env, reporters);
  if (first.failed.length === 0 || first.failed.length > AGAIN_AT_MOST) return first;
  console.log(`\nOnce more, what failed: ${name}`);
  // Beside the pictures of what failed, and without reporters that would write their tables of these few.
  const again = [...args, '--last-failed', '--workers=1', `--output=${inRoot('.cache', `${name}-again`)}`];
  return judged(first, await runPlaywright(`${name}-again`, again, env));
}

/**
 * @param {string} name of the report
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @param {string[]} [reporters] more of them
 * @returns {Promise<Outcome>}
 */
async function runPlaywright(name, args, env = {}, reporters = []) {
  const missing = await ensureTestTools();
  if (missing.length > 0) console.log(`Not installed: ${missing.join(', ')}`);
  const file = reportFile(name);
  const reporter = `--reporter=${['list', 'json', ...reporters].join(',')}`;
  return counted(file, readPlaywrightReport, () =>
    runTool('playwright', ['test', reporter, ...args], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
  );
}

/** @param {string} name */
function reportFile(name) {
  const file = inRoot('.cache', 'test-reports', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

/**
 * A runner that fails without a failed test, or without a report, is one failure.
 *
 * @param {string} file
 * @param {(file: string) => Outcome} read
 * @param {() => Promise<number>} runner
 * @returns {Promise<Outcome>}
 */
async function counted(file, read, runner) {
  deleteReport(file);
  const code = await runner();
  try {
    const outcome = read(file);
    return code !== 0 && outcome.failed.length === 0
      ? { ...outcome, failed: [`it ended with ${code}, and no test had failed`] }
      : outcome;
  } catch (error) {
    return { passed: 0, failed: [`no test report: ${error}`], unsteady: [], skipped: [] };
  }
}
