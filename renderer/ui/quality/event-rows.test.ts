import { expect, it } from 'vitest';
import type { FlightRecord } from '../../core/session-api.ts';
import { eventDetails, eventLine } from './event-rows.ts';

const at = 0;
const path = { local: 'host', remote: 'srflx', protocol: 'udp', network: null } as const;

it.each<[record: FlightRecord, line: string, details: string[]]>([
  [{ at, kind: 'hub', state: 'offline', reason: 'hub-closed' }, 'Nobody introduces people here', ['hub-closed']],
  [{ at, kind: 'device', device: 'microphone', state: 'on' }, 'Microphone open', []],
  [{ at, kind: 'link', peer: 'p1', state: 'recovering' }, 'Nothing arrives: looks for a way', []],
  [{ at, kind: 'link-action', peer: 'p1', action: 'rebuild' }, 'Connects anew', []],
  [
    { at, kind: 'link-stats', peer: 'p1', path, roundTripMs: 3, loss: 0.5, availableBitrate: null },
    'As the link was when nothing arrived',
    ['udp', 'host – srflx', '3.0 ms', '50.0 % lost'],
  ],
  [
    { at, kind: 'negotiation-failed', peer: 'p1', step: 'glare', error: 'TypeError' },
    'The two sides could not agree',
    ['glare', 'TypeError'],
  ],
  [{ at, kind: 'sender-lost', peer: 'p1' }, 'The encoder for everybody failed', []],
  [{ at, kind: 'unknown-frames', peer: 'p1', count: 10 }, 'From a newer Earshot, not understood: 10', []],
])('says what happened, and the codes to search for', (record, line, details) => {
  expect(eventLine(record)).toBe(line);
  expect(eventDetails(record)).toEqual(details);
});
