import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import { CACHE } from '../support/paths.ts';
import { type LanRow, rowsOf } from './report.ts';

/** Prints what was measured as a Markdown table, and writes it to `.cache/lan-PROJECT.md`. */
export default class LanReporter implements Reporter {
  readonly #rows: LanRow[] = [];
  #projects = '';

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#projects = suite.suites.map(({ title }) => title).join('-');
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    this.#rows.push(...rowsOf(result.annotations));
  }

  onEnd(): void {
    if (this.#rows.length === 0) return;
    const lines = this.#rows.map(
      ({ scenario, what, figure, bound }) => `| ${scenario} | ${what} | ${figure} | ${bound} |`,
    );
    const table = ['| scenario | what | measured | bound |', '|---|---|---|---|', ...lines, ''].join('\n');
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(join(CACHE, `lan-${this.#projects}.md`), table);
    process.stdout.write(`\n${table}`);
  }
}
