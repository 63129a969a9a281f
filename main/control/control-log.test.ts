import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ControlLog } from './control-log.ts';

it('keeps who controlled when, a line each, in a file of its own; a name begins no other line', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'earshot-control-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const log = new ControlLog(dataDir);
  const grant = { id: 'g', peerId: 'b'.repeat(22), name: 'Bob\n{}', keyboard: true, clipboard: true, forMs: 300_000 };
  log.add(new Date(0), grant, 'began');
  log.add(new Date(1_000), { ...grant, forMs: null }, 'escape');
  const lines = readFileSync(join(dataDir, 'log', 'control.log'), 'utf8')
    .trim()
    .split('\n');
  const who = { peerId: grant.peerId, name: 'Bob\n{}', keyboard: true, clipboard: true };
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: '1970-01-01T00:00:00.000Z', step: 'began', ...who, forMs: 300_000 },
    { at: '1970-01-01T00:00:01.000Z', step: 'escape', ...who, forMs: null },
  ]);
});
