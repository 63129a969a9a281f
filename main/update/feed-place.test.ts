import { describe, expect, it } from 'vitest';
import { chooseFeed, feedAddress, isSamePlace } from './feed-place.ts';

const hub = { url: 'https://192.168.1.5:27474', keyPin: 'pin' };

describe('[UPDATE-6] who is asked for updates', () => {
  it.each([
    ['nobody', { policy: null, settings: null, hub: null }, null],
    [
      'the hub in use, by its key',
      { policy: null, settings: null, hub },
      { from: 'hub', url: 'https://192.168.1.5:27474/updates/', keyPin: 'pin' },
    ],
    [
      'whom the person named, before the hub',
      { policy: null, settings: 'http://b/', hub },
      { from: 'settings', url: 'http://b/', keyPin: null },
    ],
    [
      'whom the policy names, before all',
      { policy: 'http://a/x/', settings: 'http://b/', hub },
      { from: 'policy', url: 'http://a/x/', keyPin: null },
    ],
  ] as const)('is %s', (_who, sources, chosen) => {
    expect(chooseFeed(sources)).toEqual(chosen);
  });
});

describe('the address of a feed', () => {
  it.each([
    [' https://updates.example/earshot ', 'https://updates.example/earshot/'],
    ['http://192.168.1.5:8080/', 'http://192.168.1.5:8080/'],
    ['updates.example', null],
    ['file:///etc/', null],
    ['https://user:word@updates.example/', null],
    ['https://updates.example/?a', null],
    [`https://updates.example/${'a'.repeat(512)}`, null],
  ])('of "%s" is %s', (text, address) => {
    expect(feedAddress(text)).toBe(address);
  });
});

describe('the place that is asked', () => {
  it.each([
    ['with the key that it had', 'a', 'k', 'a', 'k', true],
    ['whose key is known now', 'a', null, 'a', 'k', true],
    ['with another key', 'a', 'k', 'a', 'l', false],
    ['of which any key is taken now', 'a', 'k', 'a', null, false],
    ['at another address', 'a', 'k', 'b', 'k', false],
  ])('%s', (_what, url, keyPin, urlNow, keyPinNow, isSame) => {
    expect(isSamePlace({ url, keyPin }, { url: urlNow, keyPin: keyPinNow })).toBe(isSame);
  });
});
