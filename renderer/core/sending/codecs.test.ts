import { expect, it } from 'vitest';
import { screenCodecOrder } from './codecs.ts';

it('AV1 comes first and nothing is lost', () => {
  const codecs = ['video/VP8', 'video/rtx', 'video/AV1', 'video/H264'].map((mimeType) => ({ mimeType }));
  expect(screenCodecOrder(codecs).map(({ mimeType }) => mimeType)).toEqual([
    'video/AV1',
    'video/VP8',
    'video/rtx',
    'video/H264',
  ]);
});
