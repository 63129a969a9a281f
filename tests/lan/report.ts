import { expect, type TestInfo } from '@playwright/test';

/** A line of the table that README's reliability section quotes. */
export interface LanRow {
  scenario: string;
  what: string;
  /** As people read it, with its unit. */
  figure: string;
  /** What the test holds it to. */
  bound: string;
}

const ROW = 'lan-row';

/** Collects what a test measured. A figure outside its bound fails the test, and is in the table all the same. */
export class LanReport {
  readonly #testInfo: TestInfo;

  constructor(testInfo: TestInfo) {
    this.#testInfo = testInfo;
  }

  /** A time in ms, and what it must stay within. */
  time(scenario: string, what: string, ms: number, { within }: { within: number }): void {
    this.#add({ scenario, what, figure: seconds(ms), bound: `≤ ${seconds(within)}` });
    expect.soft(ms, `${scenario}: ${what}, ms`).toBeLessThanOrEqual(within);
  }

  /** What cannot be had as a time; the test itself asserts it. */
  fact(scenario: string, what: string, figure: string, bound: string): void {
    this.#add({ scenario, what, figure, bound });
  }

  #add(row: LanRow): void {
    this.#testInfo.annotations.push({ type: ROW, description: JSON.stringify(row) });
  }
}

/** The lines among a test's annotations. */
export function rowsOf(annotations: { type: string; description?: string }[]): LanRow[] {
  return annotations
    .filter(({ type }) => type === ROW)
    .map(({ description }) => JSON.parse(description ?? '') as LanRow);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}
