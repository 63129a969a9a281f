import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { type Row, rowsOf } from './row.ts';

/** Prints one table when every benchmark has run, and what broke. */
export default class TableReporter implements Reporter {
  readonly #rows: Row[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#rows.push(...rowsOf(test.annotations));
    if (result.status !== 'passed') console.log(`${test.title}: ${result.error?.message ?? result.status}`);
  }

  onEnd(): void {
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
