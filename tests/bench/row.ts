import type { TestInfo } from '@playwright/test';

/** A line of the benchmark's table. */
export interface BenchRow {
  what: string;
  /** As people read it, with its unit. */
  product: string;
  /** The same of what the product is compared with, or a limit. */
  floor: string;
  ratio: number;
  /** What the ratio is meant to stay within; never asserted. */
  aim: string;
}

const ROW = 'bench-row';

/** Hands a line to the reporter that prints the table. */
export function report(testInfo: TestInfo, row: BenchRow): void {
  testInfo.annotations.push({ type: ROW, description: JSON.stringify(row) });
}

/** The lines among a test's annotations. */
export function rowsOf(annotations: { type: string; description?: string }[]): BenchRow[] {
  return annotations
    .filter(({ type }) => type === ROW)
    .map(({ description }) => JSON.parse(description ?? '') as BenchRow);
}
