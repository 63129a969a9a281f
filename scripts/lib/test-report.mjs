// @ts-check
import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './paths.mjs';

/**
 * What failed, what failed and passed when it was run once more, and what was skipped: a line each, and none counted twice.
 *
 * @typedef {{ passed: number, failed: string[], unsteady: string[], skipped: string[] }} Outcome
 */

/**
 * Deletes a report file, so that one of an earlier run is not counted.
 *
 * @param {string} file
 */
export function deleteReport(file) {
  rmSync(file, { force: true });
}

/**
 * Reads what vitest's JSON reporter wrote. A file that could not be run at all is one failure.
 *
 * @param {string} file
 * @returns {Outcome}
 */
export function readVitestReport(file) {
  /** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Assertion */
  /** @type {{ testResults: { name: string, status: string, message: string, assertionResults: Assertion[] }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, title: `${relative(ROOT, name)} ${test.fullName}` })),
  );
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ title, failureMessages }) => failure(title, failureMessages[0])),
      ...brokenFiles.map(({ name, message }) => failure(relative(ROOT, name), message)),
    ],
    unsteady: [],
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ title }) => title),
  };
}

/**
 * Reads what Playwright's JSON reporter wrote. An error outside of any test is one failure.
 *
 * @param {string} file
 * @returns {Outcome}
 */
export function readPlaywrightReport(file) {
  /** @typedef {{ message?: string, location?: { file: string, line: number } }} TestError */
  /** @typedef {{ status: string, results: { errors: TestError[] }[] }} Test */
  /** @typedef {{ file: string, specs?: { title: string, tests: Test[] }[], suites?: Suite[] }} Suite */
  /** @type {{ suites: Suite[], errors: TestError[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {(suite: Suite) => { title: string, status: string, error: TestError | undefined }[]} */
  const testsOf = (suite) => [
    ...(suite.specs ?? []).flatMap(({ title, tests }) =>
      tests.map(({ status, results }) => ({
        title: `${suite.file} ${title}`,
        status,
        error: results.flatMap(({ errors }) => errors)[0],
      })),
    ),
    ...(suite.suites ?? []).flatMap(testsOf),
  ];
  const tests = report.suites.flatMap(testsOf);
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: [
      ...tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ title, error }) => failure(title, error?.message, error?.location)),
      ...report.errors.map(({ message }) => failure('outside of the tests', message)),
    ],
    unsteady: [],
    skipped: tests.filter(({ status }) => status === 'skipped').map(({ title }) => title),
  };
}

/**
 * What is to be thought of tests of which some have been run once more: unsteady are they only if every one passed then. What
 * was said of the first run is kept, since there it went wrong.
 *
 * @param {Outcome} first
 * @param {Outcome} again of what had failed
 * @returns {Outcome}
 */
export function judged(first, again) {
  const allPassed = again.failed.length === 0 && again.passed === first.failed.length;
  return allPassed ? { ...first, failed: [], unsteady: first.failed } : first;
}

/** Enough of it to see what was waited for, and what was there instead. */
const ERROR_LENGTH = 800;

/**
 * @param {string} title
 * @param {string | undefined} error of any number of lines, coloured or not, with its stack or without
 * @param {{ file: string, line: number }} [location] where it was thrown
 */
function failure(title, error = '', location) {
  const lines = stripVTControlCharacters(error).split('\n');
  const words = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('at '));
  const place = location === undefined ? '' : `${relative(ROOT, location.file)}:${location.line}`;
  return [title, place, words.join(' | ').slice(0, ERROR_LENGTH)].filter((part) => part !== '').join(': ');
}
