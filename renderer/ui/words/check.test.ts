import { expect, it } from 'vitest';
import type { CheckReport } from '../../../signaling/protocol/check-report.ts';
import { reportText, verdictWords } from './check.ts';

it('puts the verdict, what to do and all that was seen into the copied report', () => {
  const report: CheckReport = {
    verdict: { kind: 'port-closed', address: 'https://192.168.1.21:27474' },
    steps: [
      { kind: 'cards', result: 'good', details: ['eth0: 192.168.1.20/24', 'eth1: 10.0.0.2/8'] },
      { kind: 'hub', result: 'bad', details: ['refused after 2 ms'] },
    ],
  };
  const lines = reportText(report).split('\n');
  expect(lines).toContain('The computer at 192.168.1.21:27474 is on, but it does not let Earshot in.');
  expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(3);
  expect(lines.slice(-6)).toEqual([
    '[Good] Network cards of this computer',
    '    eth0: 192.168.1.20/24',
    '    eth1: 10.0.0.2/8',
    '[Problem] The computer that introduces people',
    '    refused after 2 ms',
    '',
  ]);
});

it('says whose Earshot is the older one', () => {
  const version = { kind: 'other-version', address: 'https://10.0.0.5:27474' } as const;
  expect(verdictWords({ ...version, theirs: 2, ours: 1 }).sentence).toMatch(/^This Earshot is older/);
  expect(verdictWords({ ...version, theirs: 1, ours: 2 }).sentence).toMatch(
    /^The Earshot at 10\.0\.0\.5:27474 is older/,
  );
});
