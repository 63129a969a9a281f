import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logLine } from './log-line.ts';

const NOON = new Date('2026-05-04T12:00:00Z');
const HERE = /log-line\.test\.ts:\d+:\d+/;

describe('logLine', () => {
  it('has the time, what failed, and of the error its class and where it was thrown', () => {
    const line = logLine(NOON, 'bridge call sign failed', new RangeError('Ann Example is too long'));
    expect(line).toMatch(/^2026-05-04T12:00:00\.000Z {2}bridge call sign failed {2}RangeError {2}/);
    expect(line).toMatch(HERE);
    expect(line).not.toContain('Ann');
  });

  it('has the code of a failing system call, and no path', async () => {
    const error: unknown = await readFile('/home/ann/secret').catch((reason: unknown) => reason);
    const line = logLine(NOON, 'settings not read', error);
    expect(line).toContain('Error ENOENT open');
    expect(line).not.toMatch(/home|ann|secret/);
  });

  it('takes the frames out of the text of a stack', () => {
    const stack =
      'Error: team-blue is full\n    at Rooms.enter (/home/ann/dist/hub/rooms.js:3:9)\n    at /home/ann/x.js:1:2';
    expect(logLine(NOON, 'hub: join failed', stack)).toMatch(
      /hub: join failed {2}Rooms\.enter rooms\.js:3:9 {2}x\.js:1:2$/,
    );
  });

  it('whatever was thrown, no word of it but class, code and program places is kept, and it is one short line', () => {
    const hostile = fc.constantFrom(
      'v=0\r\no=- 1 2',
      'swift-otter-42',
      'a=candidate:1',
      'Ann',
      '\n    at swift (ann.js:1:2)',
      '\n2026 all is well',
    );
    const thrown = fc.oneof(
      hostile.filter((text) => !text.includes(' at ')),
      hostile.map((text) => new Error(text)),
      hostile.map((text) => Object.assign(new Error(text), { code: text, name: text })),
      hostile.map((text) => ({ text })),
    );
    fc.assert(
      fc.property(thrown, (error) => {
        const line = logLine(NOON, 'it failed', error);
        expect(line).not.toMatch(/v=0|swift|candidate|\bann\b|all is well|[\r\n]/i);
        expect(line.length).toBeLessThanOrEqual(1_000);
      }),
    );
  });
});
