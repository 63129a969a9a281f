// @ts-check
import { describe, expect, it } from 'vitest';
import { judged } from './test-report.mjs';

/** @param {Partial<import('./test-report.mjs').Outcome>} parts */
const outcome = (parts) => ({ passed: 0, failed: [], unsteady: [], skipped: [], ...parts });

describe('tests that were run once more', () => {
  const first = outcome({ passed: 8, failed: ['a: too late', 'b: not there'], skipped: ['c'] });

  it('are unsteady when all of them pass, and do not count as passed', () => {
    expect(judged(first, outcome({ passed: 2 }))).toEqual({ ...first, failed: [], unsteady: first.failed });
  });

  it.each([
    { what: 'one fails again', again: outcome({ passed: 1, failed: ['b: not there'] }) },
    { what: 'one is not run again', again: outcome({ passed: 1 }) },
    { what: 'the runner fails', again: outcome({ passed: 2, failed: ['it ended with 1, and no test had failed'] }) },
  ])('have failed when $what', ({ again }) => {
    expect(judged(first, again)).toBe(first);
  });
});
