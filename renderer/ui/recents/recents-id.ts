/** The section of the recent calls: what leads there focuses it. */
export const RECENT_CALLS_ID = 'recent-calls';
