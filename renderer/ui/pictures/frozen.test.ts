import { describe, expect, it } from 'vitest';
import { initialFrozenState, type Look, LOOK_MS, lookAtPicture } from './frozen.ts';

/** Looks one after the other, from `LOOK_MS` on: the frames shown by then, `hidden` where the window cannot be seen. */
function frozenAt(looks: readonly (number | 'hidden')[], gapMs = LOOK_MS): number[] {
  let state = initialFrozenState(0);
  let shown = 0;
  return looks.flatMap((look, index) => {
    if (look !== 'hidden') shown = look;
    const now = (index + 1) * gapMs;
    state = lookAtPicture(state, { now, shown, visible: look !== 'hidden' } satisfies Look);
    return state.frozen ? [now] : [];
  });
}

describe('a camera’s picture', () => {
  it.each<[what: string, looks: (number | 'hidden')[], frozen: number[]]>([
    ['moves', [8, 15, 23, 30, 38, 45, 53, 60], []],
    ['moves slowly, as in the dark', [1, 1, 1, 2, 2, 2, 3, 3, 3, 4], []],
    ['has not begun', [0, 0, 0, 0, 0, 0, 0, 0], []],
    ['stands still from the first second on', [8, 8, 8, 8, 8, 8, 8], [1_250, 1_500, 1_750]],
    ['moves again', [8, 8, 8, 8, 8, 8, 9, 16], [1_250, 1_500]],
    ['stands still, and is given its stream anew', [8, 8, 8, 8, 8, 3, 3], [1_250]],
    ['is in a window that nobody sees', [8, 'hidden', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden'], []],
    ['stood still while nobody saw it, and has its time', [8, 'hidden', 'hidden', 'hidden', 'hidden', 8, 8, 8], []],
    ['was still before it was hidden', [8, 8, 8, 8, 8, 'hidden', 8], [1_250]],
  ])('that %s', (_what, looks, frozen) => {
    expect(frozenAt(looks)).toEqual(frozen);
  });

  it('is not frozen because this page itself stood still', () => {
    expect(frozenAt([8, 8, 8, 8], 2_000)).toEqual([]);
  });
});
