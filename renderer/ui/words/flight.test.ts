import { expect, it } from 'vitest';
import type { FlightRecord } from '../../core/session-api.ts';
import { flightText } from './flight.ts';

it('writes a line for each record, with all that is in it', () => {
  const path = { local: 'host', remote: 'srflx', protocol: 'udp' };
  const records = [
    { at: 1_250, kind: 'room', state: 'joined' },
    { at: 62_000, kind: 'link-stats', peer: 'p1', path, roundTripMs: 3, loss: null, availableBitrate: null },
  ] as unknown as FlightRecord[];
  expect(flightText(records).split('\n').slice(1)).toEqual([
    '1.250 s  room joined',
    '62.000 s  link-stats p1 {"local":"host","remote":"srflx","protocol":"udp"} 3 null null',
    '',
  ]);
});
