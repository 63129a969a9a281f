import type { LinkReadings, LinkVerdict, ShareShortOf } from '../../core/model.ts';
import type { FlightRecord, PeerAlias } from '../../core/session-api.ts';

/** What is known of the link to somebody. */
export interface MeasuredPerson {
  person: PeerAlias;
  verdict: LinkVerdict | null;
  readings: LinkReadings;
  /** Why the own camera is smaller there beside the own share; null: it is not. */
  smallCamera: ShareShortOf | null;
}

export const QUALITY_FILE_NAME = 'earshot-call-quality.json';

/**
 * The numbers of all links and what happened lately, as a file for whoever looks for a fault; `docs/call-quality.md` says what is in it. Nobody
 * can be recognised: there are no names, ids, keys, codes or addresses in any of it. Pure.
 *
 * @param savedAt ms since the page was opened, as the records' `at`
 */
export function qualityFile(
  people: readonly MeasuredPerson[],
  events: readonly FlightRecord[],
  savedAt: number,
): string {
  const links = people.map(({ person, verdict, readings: { latest, lastMinute }, smallCamera }) => ({
    person,
    grade: verdict?.grade ?? null,
    limit: verdict?.limit ?? null,
    smallCamera,
    ...latest,
    lastMinute,
  }));
  const file = { format: 'earshot-call-quality', version: 1, savedAt, links, events };
  return `${JSON.stringify(file, rounded, 2)}\n`;
}

/** Three places are more than anything is measured by. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value;
}
