import { expect, it } from 'vitest';
import { FakeMedia, settle } from '../../../tests/support/fake-media.ts';
import { ScreenShare } from './screen-share.ts';

it('a share is captured as often as it is wished for, without being asked for anew', async () => {
  const computer = new FakeMedia([]).install();
  let frameRate = 30;
  const share = new ScreenShare({
    choose: () => Promise.resolve(true),
    wishes: () => ({ sound: false, frameRate }),
    notify: () => {},
    onChange: () => {},
  });
  const rate = () => computer.newest('video').getSettings().frameRate;
  await share.start('text');
  expect(rate()).toBe(30);
  const captured = share.track;
  frameRate = 60;
  share.refreshRate();
  expect([rate(), share.track]).toEqual([60, captured]);
  // Also when it is wished for while another source is being asked for.
  computer.hold();
  computer.screen = 'Next';
  const swapped = share.start('text');
  await settle();
  frameRate = 30;
  share.refreshRate();
  await computer.answer();
  await swapped;
  expect(rate()).toBe(30);
  expect(computer.liveTracks.map(({ deviceId }) => deviceId)).toEqual(['Next']);
  share.close();
  expect(computer.liveTracks).toEqual([]);
});
