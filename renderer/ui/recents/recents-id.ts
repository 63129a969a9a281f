/** The section of the recent calls. */
export const RECENT_CALLS_ID = 'recent-calls';

/** Leads to the recent calls, wherever they are on the screen. */
export function focusRecentCalls(): void {
  document.getElementById(RECENT_CALLS_ID)?.focus();
}
