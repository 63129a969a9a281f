import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appLink, parseAppLink } from './app-link.ts';

const KEY = `${'k3y_of-the-room'.padEnd(42, 'x')}A`;

describe('parseAppLink', () => {
  it.each([
    ['earshot://join/swift-otter', { code: 'swift-otter', key: null }],
    [`earshot://join/swift-otter#${KEY}`, { code: 'swift-otter', key: KEY }],
    // As systems write it.
    [`earshot://join/swift-otter/#${KEY}`, { code: 'swift-otter', key: KEY }],
    ['EARSHOT://JOIN/Swift-Otter', { code: 'swift-otter', key: null }],
  ])('takes %s', (link, invitation) => {
    expect(parseAppLink(link)).toEqual(invitation);
  });

  it.each([
    '',
    'earshot:',
    'earshot://join/',
    'earshot://join/a',
    'earshot://call/swift-otter',
    'earshot://join.evil.test/swift-otter',
    'earshot://user@join/swift-otter',
    'earshot://join:27474/swift-otter',
    'earshot://join/swift-otter/more',
    'earshot://join/swift-otter?hub=https://evil.test',
    'earshot://join/swift%2dotter',
    'earshot://join/swift-otter#short',
    `earshot://join/swift-otter#${KEY}#${KEY}`,
    'earshot://join/swift-otter --data /tmp',
    ' earshot://join/swift-otter',
    'earshot://join/swift-otter\n',
    'earshot://join/../../etc',
    'https://join/swift-otter',
    `earshot://join/${'a'.repeat(33)}`,
    `earshot://join/swift-otter${' '.repeat(100_000)}`,
  ])('takes nothing of %j', (link) => {
    expect(parseAppLink(link)).toBeNull();
  });

  it('takes back what it made', () => {
    const code = fc.stringMatching(/^[a-z0-9]{3,10}(-[a-z0-9]{1,10}){0,2}$/);
    const key = fc.option(fc.stringMatching(/^[\w-]{42}[AEIMQUYcgkosw048]$/));
    fc.assert(
      fc.property(fc.record({ code, key }), (invitation) => {
        expect(parseAppLink(appLink(invitation))).toEqual(invitation);
      }),
    );
  });

  it('never throws, and whatever it takes has a plain code and a whole key', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `earshot://join/${rest}`),
      fc.tuple(fc.string(), fc.string()).map(([code, key]) => `earshot://join/${code}#${key}`),
    );
    fc.assert(
      fc.property(text, (link) => {
        const taken = parseAppLink(link);
        if (taken === null) return;
        expect(taken.code).toMatch(/^[a-z0-9-]{3,32}$/);
        expect(taken.key ?? KEY).toMatch(/^[\w-]{43}$/);
      }),
    );
  });
});
