import { describe, expect, it } from 'vitest';
import { lockedBy, NO_POLICY, parsePolicy, type Policy, type PolicyContents } from './policy.ts';

const KEY = `${'A'.repeat(43)}=`;
const OTHER_KEY = `${'B'.repeat(43)}=`;

/** What is set in a file, and what comes of it. */
const UNDERSTOOD: [PolicyContents, Partial<Policy>][] = [
  [{}, {}],
  [{ hub: 'hub.office.example' }, { hub: 'https://hub.office.example:27474' }],
  [{ hub: ' https://10.0.0.5:27474/j/team ' }, { hub: 'https://10.0.0.5:27474' }],
  [{ trustedHubs: [KEY, OTHER_KEY] }, { trustedHubs: [KEY, OTHER_KEY] }],
  [{ trustedHubs: `${KEY}, ${OTHER_KEY}` }, { trustedHubs: [KEY, OTHER_KEY] }],
  [{ updateFeed: 'https://updates.office.example/earshot' }, { updateFeed: 'https://updates.office.example/earshot/' }],
  [{ autostart: true }, { autostart: true }],
  [{ autostart: false }, { autostart: false }],
  [{ autostart: 1 }, { autostart: true }],
  [{ autostart: 0 }, { autostart: false }],
  [{ remoteControl: 0 }, { remoteControl: false }],
  [{ ports: 27_474 }, { ports: [27_474] }],
  [{ ports: '27474-27477' }, { ports: [27_474, 27_475, 27_476, 27_477] }],
  [{ ports: '8443, 27474-27475' }, { ports: [8_443, 27_474, 27_475] }],
  [{ ports: [27_480, '27474'] }, { ports: [27_480, 27_474] }],
];

const NOT_UNDERSTOOD: PolicyContents[] = [
  { hub: 7 },
  { hub: '' },
  { hub: 'ftp://hub.office.example' },
  { hub: 'x'.repeat(100_000) },
  { trustedHubs: [] },
  { trustedHubs: [KEY, 'no key'] },
  { trustedHubs: { key: KEY } },
  { trustedHubs: Array.from({ length: 33 }, () => KEY) },
  { updateFeed: 'updates.office.example' },
  { updateFeed: 'file:///srv/earshot' },
  { updateFeed: 'javascript:alert(1)' },
  { updateFeed: 'https://ann:word@updates.office.example/' },
  { updateFeed: 'https://updates.office.example/?for=ann' },
  { autostart: 'yes' },
  { autostart: 2 },
  { autostart: null },
  { ports: 0 },
  { ports: 70_000 },
  { ports: [] },
  { ports: '27474-' },
  { ports: '27477-27474' },
  { ports: '1-65535' },
  { ports: ['27474-27530', '28000-28060'] },
  { ports: '27474.5' },
  { autoStart: true },
  { __proto__x: 1 },
];

describe('parsePolicy', () => {
  it.each(UNDERSTOOD)('[POLICY-2] %j', (contents, policy) => {
    expect(parsePolicy(contents)).toEqual({ policy: { ...NO_POLICY, ...policy }, troubles: [] });
  });

  it.each(NOT_UNDERSTOOD)('[POLICY-2] does not understand %j, and says so', (contents) => {
    const [field] = Object.keys(contents);
    expect(parsePolicy(contents)).toEqual({ policy: NO_POLICY, troubles: [{ kind: 'not-understood', field }] });
  });

  it('[POLICY-2] a field that is not understood costs only itself', () => {
    const contents = { hub: 'hub.office.example', ports: 'all', autostart: true, colour: 'red' };
    expect(parsePolicy(contents)).toEqual({
      policy: { ...NO_POLICY, hub: 'https://hub.office.example:27474', autostart: true },
      troubles: [
        { kind: 'not-understood', field: 'ports' },
        { kind: 'not-understood', field: 'colour' },
      ],
    });
  });

  it('tells of no more than can be read, and of no names without end', () => {
    const contents = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`${n}`.padEnd(9_000, 'x'), n]));
    const { troubles } = parsePolicy(contents);
    expect(troubles).toHaveLength(16);
    expect(JSON.stringify(troubles).length).toBeLessThan(2_000);
  });

  it('takes nothing that an object has by itself for a field', () => {
    const contents = JSON.parse('{"__proto__": {"autostart": true}, "constructor": 1}') as PolicyContents;
    expect(parsePolicy(contents).policy).toEqual(NO_POLICY);
  });
});

describe('lockedBy', () => {
  it.each(UNDERSTOOD)('locks what is set and nothing else: %j', (contents) => {
    expect(lockedBy(parsePolicy(contents).policy)).toEqual(Object.keys(contents));
  });
});
