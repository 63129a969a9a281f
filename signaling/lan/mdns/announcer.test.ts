import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SERVICE } from './advert.ts';
import { Announcer } from './announcer.ts';
import type { DnsMessage } from './message.ts';

const ADVERT = { version: 1, hubId: 'h'.repeat(12), keyPin: `${'A'.repeat(43)}=`, kind: 'app', port: 27_474 } as const;
const QUESTION: DnsMessage = { kind: 'query', questions: [SERVICE], records: [] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[MDNS-3] a clock that is put back by an hour silences nothing', () => {
  let sent = 0;
  const announcer = new Announcer(() => (sent += 1));
  announcer.set(ADVERT);
  vi.advanceTimersByTime(2_000);
  expect(sent).toBe(2);

  vi.setSystemTime(Date.now() - 3_600_000);
  for (const expected of [3, 4]) {
    announcer.answer(QUESTION);
    vi.advanceTimersByTime(1_000);
    expect(sent).toBe(expected);
  }
});
