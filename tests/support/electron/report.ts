/** What the stand-in tells the test that started it, over Node's IPC channel. */
export type Report =
  /** The first window shows its page; `endpoint` is Chromium's DevTools address. */
  { kind: 'window-loaded'; endpoint: string } | { kind: 'opened-external'; url: string };

/** Quietly nothing when the stand-in was started by hand. */
export function report(message: Report): void {
  process.send?.(message);
}
