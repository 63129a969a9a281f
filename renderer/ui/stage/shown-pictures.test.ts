import { expect, it } from 'vitest';
import { SOMEBODY } from '../../../tests/support/fake-participant.ts';
import { shownPictures } from './shown-pictures.ts';
import { stageItems } from './stage-view.ts';

const SHARE = {
  stream: {} as MediaStream,
  mode: 'text',
  paused: false,
  sound: null,
  still: false,
  marked: false,
  canPoint: false,
  canFollow: false,
  waits: false,
} as const;
const items = stageItems([
  { ...SOMEBODY, peerId: 'me', self: true },
  { ...SOMEBODY, peerId: 'ann', share: SHARE },
  { ...SOMEBODY, peerId: 'bob' },
]);
const at = (width: number, height: number) => ({ left: 0, top: 0, width, height });

it('tells how tall a picture is drawn, in pixels of the screen: somebody covers the tile, a share fits into it', () => {
  const rects = new Map([
    ['person:me', at(100, 100)],
    ['person:ann', at(320, 100)],
    ['share:ann', at(900, 506)],
    ['person:bob', at(90, 90)],
  ]);
  expect(shownPictures(items, rects, 2)).toEqual(
    new Map([
      ['ann', { camera: 360, screen: 1_012 }],
      ['bob', { camera: 180 }],
    ]),
  );
});

it('who has no place is not seen; a share that is not there is not spoken of', () => {
  const rects = new Map([['share:ann', at(900, 506)]]);
  expect(shownPictures(items, rects, 1)).toEqual(
    new Map([
      ['ann', { camera: 0, screen: 506 }],
      ['bob', { camera: 0 }],
    ]),
  );
});
