import type { FlightRecord } from '../../core/session-api.ts';

/** What happened lately, a line each, for whoever looks into a trouble. */
export function flightText(records: readonly FlightRecord[]): string {
  const lines = records.map(({ at, kind, ...details }) => {
    return `${(at / 1_000).toFixed(3)} s  ${[kind, ...Object.values(details)].join(' ')}`;
  });
  return ['What Earshot did lately', ...lines, ''].join('\n');
}
