import { describe, expect, it } from 'vitest';
import { parseArguments } from '../arguments.ts';
import { NO_POLICY } from './policy.ts';
import { networkChoice, pagePorts } from './precedence.ts';

const [KEY, OTHER_KEY, THIRD_KEY] = ['A', 'B', 'C'].map((letter) => `${letter.repeat(43)}=`) as [
  string,
  string,
  string,
];
const [OFFICE, OTHER] = ['https://hub.office.example:27474', 'https://10.0.0.5:27474'] as const;
const DEFAULT_PORTS = [27_474, 27_475, 27_476, 27_477, 27_478, 27_479, 27_480, 27_481, 27_482, 27_483, 0];
const NOTHING = { hub: null, isHubLocked: false, hubKey: null, trustedHubs: [], ports: DEFAULT_PORTS };

function args(...argv: string[]) {
  const parsed = parseArguments(argv, {});
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.data;
}

describe('networkChoice', () => {
  it.each([
    ['nothing', [], {}, {}],
    [
      'arguments alone',
      [`--hub=${OTHER}`, '--port=9'],
      {},
      { hub: OTHER, ports: expect.arrayContaining([9, 0]) as unknown },
    ],
    ['a policy’s hub before an argument’s', [`--hub=${OTHER}`], { hub: OFFICE }, { hub: OFFICE, isHubLocked: true }],
    ['a policy’s ports before an argument’s', ['--port=9'], { ports: [5, 6] }, { ports: [5, 6] }],
    ['keys of both', [`--trusted-hub=${KEY}`], { trustedHubs: [OTHER_KEY, KEY] }, { trustedHubs: [OTHER_KEY, KEY] }],
    [
      'one key for its hub',
      [],
      { hub: OFFICE, trustedHubs: [KEY] },
      { hub: OFFICE, isHubLocked: true, hubKey: KEY, trustedHubs: [KEY] },
    ],
    [
      'a key from elsewhere for no hub',
      [`--trusted-hub=${THIRD_KEY}`],
      { hub: OFFICE },
      { hub: OFFICE, isHubLocked: true, trustedHubs: [THIRD_KEY] },
    ],
    [
      'two keys for none in particular',
      [],
      { hub: OFFICE, trustedHubs: [KEY, OTHER_KEY] },
      { hub: OFFICE, isHubLocked: true, trustedHubs: [KEY, OTHER_KEY] },
    ],
  ] as const)('[POLICY-3] %s', (_what, argv, policy, choice) => {
    expect(networkChoice(args(...argv), { ...NO_POLICY, ...policy })).toEqual({ ...NOTHING, ...choice });
  });
});

describe('pagePorts', () => {
  it('leaves the ports of a policy to the hub', () => {
    expect(pagePorts(args(), { ...NO_POLICY, ports: [27_474, 27_476] }).slice(0, 2)).toEqual([27_475, 27_477]);
    expect(pagePorts(args(), NO_POLICY)).toEqual(DEFAULT_PORTS);
  });
});
