import { expect, it } from 'vitest';
import { linkLine } from './room.ts';

it('promises that a link comes back only where there was one', () => {
  expect(linkLine({ link: 'lost', everConnected: true })).toContain('comes back by itself');
  const never = linkLine({ link: 'lost', everConnected: false });
  expect(never).not.toContain('back');
  expect(never).not.toContain('lost');
  expect(never).toContain('Bring both onto the same network');
});

it('[LIM-9] says who was cut off for how long, and why', () => {
  expect(linkLine({ link: 'cut-off', everConnected: true })).toMatch(/^Cut off for 30 seconds: .* more messages/);
});

it('says nothing of a link that is up', () => {
  expect(linkLine({ link: 'connected', everConnected: true })).toBeNull();
});
