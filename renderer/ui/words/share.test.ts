import { expect, it } from 'vitest';
import { plain } from './sentence.ts';
import { sharingLine } from './share.ts';

const picture = { stream: {} as MediaStream, swapping: false };
const sharing = { kind: 'sharing', mode: 'text', ...picture, sound: 'not-wanted' } as const;

it('says that others see a part alone', () => {
  const line = sharingLine({ ...sharing, label: 'Screen 2', paused: false, still: false, extent: 'part' });
  expect(plain(line)).toBe('You are sharing a part of “Screen 2”');
});

it.each([
  ['Entire screen', '“Entire screen” gives no picture now'],
  [null, 'What you share gives no picture now'],
])('calls a share without a picture no window, and names no one cause: %s', (label, beginning) => {
  const line = plain(sharingLine({ ...sharing, label, paused: true, still: false, extent: 'screen' }));
  expect(line.startsWith(beginning)).toBe(true);
  expect(line).not.toMatch(/window|is minimised/);
});
