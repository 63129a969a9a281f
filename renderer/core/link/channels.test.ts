import { expect, it } from 'vitest';
import { openChannels } from './channels.ts';

it('[CTRL-1] [POINT-1] [DRAW-1] [REMOTE-5] a link has five data channels, negotiated by id; that of pointers neither orders nor repeats', () => {
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
    ['pointer', { negotiated: true, id: 2, ordered: false, maxRetransmits: 0 }],
    ['drawing', { negotiated: true, id: 3, ordered: true }],
    ['remote', { negotiated: true, id: 4, ordered: true }],
  ]);
});
