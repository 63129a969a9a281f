import type { FlightRecord } from '../../core/session-api.ts';

/** The flight records as text, one a line. */
export function flightText(records: readonly FlightRecord[]): string {
  const lines = records.map(({ at, kind, ...details }) => {
    return `${(at / 1_000).toFixed(3)} s  ${[kind, ...Object.values<unknown>(details).map(detailText)].join(' ')}`;
  });
  return ['What Earshot did lately', ...lines, ''].join('\n');
}

function detailText(detail: unknown): string {
  return typeof detail === 'string' ? detail : JSON.stringify(detail);
}
