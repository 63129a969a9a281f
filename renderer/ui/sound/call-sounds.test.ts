import { describe, expect, it } from 'vitest';
import type { Notice, NoticeEntry } from '../../core/model.ts';
import { soundOfNotices } from './call-sounds.ts';

const who = { peerId: 'peer1', name: 'Ann' };
const entry = (id: number, notice: Notice): NoticeEntry => ({ ...notice, id });
const joined = entry(1, { kind: 'joined', who });
const left = entry(2, { kind: 'left', who });
const raised = entry(3, { kind: 'hand-raised', who });

describe('what is heard of those who come and go', () => {
  it.each([
    ['somebody who comes', [joined], [], 'joined'],
    ['somebody who goes', [joined, left], [joined], 'left'],
    ['both at once', [left, joined], [], 'joined'],
    ['other notices', [raised], [], null],
    ['a notice that stays', [joined], [joined], null],
    ['a notice that ends', [], [joined], null],
  ] as const)('%s', (_, after, before, sound) => {
    expect(soundOfNotices(after, before)).toBe(sound);
  });
});
