import { expect, it } from 'vitest';
import { openChannels } from './channels.ts';

it('[CTRL-1] a link has two data channels, ordered and reliable, negotiated by id', () => {
  const made: [string, RTCDataChannelInit | undefined][] = [];
  openChannels({
    createDataChannel(label, init) {
      made.push([label, init]);
      return new EventTarget() as RTCDataChannel;
    },
  });
  expect(made).toEqual([
    ['control', { negotiated: true, id: 0, ordered: true }],
    ['chat', { negotiated: true, id: 1, ordered: true }],
  ]);
});
