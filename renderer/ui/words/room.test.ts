import { expect, it } from 'vitest';
import type { LinkStatus } from '../../core/model.ts';
import { linkLine, peopleHeading, roomWords } from './room.ts';
import { plain } from './sentence.ts';

it('promises that a link comes back only where there was one', () => {
  expect(linkLine({ link: 'lost', everConnected: true, tampered: false })).toContain('comes back by itself');
  const never = linkLine({ link: 'lost', everConnected: false, tampered: false });
  expect(never).not.toContain('back');
  expect(never).not.toContain('lost');
  expect(never).toContain('Bring both onto the same network');
});

it('[LIM-9] says who was cut off for how long, and why', () => {
  expect(linkLine({ link: 'cut-off', everConnected: true, tampered: false })).toMatch(
    /^Cut off for 30 seconds: .* more messages/,
  );
});

it('says nothing of a link that is up', () => {
  expect(linkLine({ link: 'connected', everConnected: true, tampered: false })).toBeNull();
});

it('[SIG-5] says that somebody is in between, as long as the link is not up', () => {
  const line = (link: LinkStatus) => linkLine({ link, everConnected: true, tampered: true });
  expect((['connecting', 'recovering', 'lost'] as const).map(line)).toEqual(Array(3).fill(roomWords.tampered));
  expect(line('connected')).toBeNull();
  expect(line('cut-off')).toMatch(/^Cut off/);
});

it.each([
  [[], null],
  [['Ann'], 'Ann'],
  [['Ann', 'Ben', 'Cleo'], 'Ann, Ben and Cleo'],
  [['Ann', 'Ben', 'Cleo', 'Dan'], 'Ann, Ben and 2 more'],
])('names a room after %j', (names, heading) => {
  const words = peopleHeading(names);
  expect(words && plain(words)).toBe(heading);
});
