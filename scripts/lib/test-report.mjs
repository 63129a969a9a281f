// @ts-check
import { readFileSync, rmSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Counts */

/**
 * Deletes a report file, so that one of an earlier run is not counted.
 *
 * @param {string} file
 */
export function deleteReport(file) {
  rmSync(file, { force: true });
}

/**
 * Counts what vitest's JSON reporter wrote. A file that could not be run at all counts as one failed test.
 *
 * @param {string} file
 * @returns {Counts}
 */
export function readVitestReport(file) {
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + brokenFiles.length,
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName),
  };
}

/**
 * Counts what Playwright's JSON reporter wrote.
 *
 * @param {string} file
 * @returns {Counts}
 */
export function readPlaywrightReport(file) {
  /** @typedef {{ file: string, specs?: { title: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite */
  /** @type {{ suites: Suite[], errors: unknown[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {(suite: Suite) => { title: string, status: string }[]} */
  const testsOf = (suite) => [
    ...(suite.specs ?? []).flatMap(({ title, tests }) =>
      tests.map(({ status }) => ({ title: `${suite.file} ${title}`, status })),
    ),
    ...(suite.suites ?? []).flatMap(testsOf),
  ];
  const tests = report.suites.flatMap(testsOf);
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').length + report.errors.length,
    skipped: tests.filter(({ status }) => status === 'skipped').map(({ title }) => title),
  };
}
