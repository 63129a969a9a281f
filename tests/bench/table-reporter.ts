import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { type BenchRow, rowsOf } from './row.ts';

/** Prints one table when every benchmark has run, and what broke. */
export default class BenchReporter implements Reporter {
  readonly #rows: BenchRow[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#rows.push(...rowsOf(test.annotations));
    if (result.status !== 'passed') process.stdout.write(`${test.title}: ${result.error?.message ?? result.status}\n`);
  }

  onEnd(): void {
    // eslint-disable-next-line no-console -- printing is what a reporter is for
    console.table(
      Object.fromEntries(
        this.#rows.map(({ what, product, floor, ratio, aim }) => [
          what,
          { product, floor, ratio: ratio.toFixed(2), aim },
        ]),
      ),
    );
  }
}
