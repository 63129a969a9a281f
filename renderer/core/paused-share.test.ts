import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stubStills } from '../../tests/support/fake-still.ts';
import type { FakeMedia } from '../../tests/support/fake-media.ts';
import { SessionRig } from '../../tests/support/session-rig.ts';
import type { Session } from './session-api.ts';

let rig: SessionRig<[string, string, string]>;
let media: FakeMedia;
let anna: Session;
let ben: Session;
let cleo: Session;

beforeEach(async () => {
  rig = new SessionRig('anna', 'ben', 'cleo');
  media = rig.media;
  stubStills(media);
  [anna, ben, cleo] = rig.sessions;
  await rig.join(anna, ben);
});
afterEach(() => rig.end());

/** What one sees of Anna's share: `none`, `shown`, `still` or `paused`. */
function seenBy(session: Session): string {
  const room = session.room.getState();
  const share = room.kind === 'joined' ? room.participants.find(({ name }) => name === 'anna')?.share : undefined;
  if (!share) return 'none';
  if (share.still) return 'still';
  return share.paused ? 'paused' : 'shown';
}

const everybody = () => rig.sessions.map(seenBy);

async function resizeShare(width: number, height: number, track = media.newest('video')): Promise<void> {
  Object.assign(track, { width, height });
  await vi.advanceTimersByTimeAsync(1_000);
}

it('[CTRL-11] a share that is paused is seen as that by those who are there, by who comes, and until it goes on', async () => {
  anna.startShare({});
  await rig.show();
  expect(everybody()).toEqual(['shown', 'shown', 'none']);
  await resizeShare(2, 2);
  await rig.join(cleo);
  expect(everybody()).toEqual(['paused', 'paused', 'paused']);
  await resizeShare(800, 600);
  expect(everybody()).toEqual(['shown', 'shown', 'shown']);
});

it('[CTRL-12] a share that its person pauses is a still, also for who comes and while its window is minimised, until it goes on', async () => {
  anna.startShare({});
  await rig.show();
  const captured = media.newest('video');
  anna.setSharePaused(true);
  await rig.show();
  await rig.join(cleo);
  await vi.waitFor(() => expect(everybody()).toEqual(['still', 'still', 'still']));
  await resizeShare(2, 2, captured);
  await vi.waitFor(() => expect(everybody()).toEqual(['still', 'still', 'still']));
  anna.setSharePaused(false);
  await rig.show();
  await vi.waitFor(() => expect(everybody()).toEqual(['paused', 'paused', 'paused']));
  await resizeShare(800, 600, captured);
  await vi.waitFor(() => expect(everybody()).toEqual(['shown', 'shown', 'shown']));
});

it('[CTRL-12] what is shared next is not paused', async () => {
  anna.startShare({});
  await rig.show();
  anna.setSharePaused(true);
  await rig.show();
  anna.stopShare();
  await rig.show();
  expect(everybody()).toEqual(['none', 'none', 'none']);
  anna.startShare({});
  await rig.show();
  expect(everybody()).toEqual(['shown', 'shown', 'none']);
});

/** Lets a second pass in which the shared window gives that many frames, and some of them reach who shows it. */
async function giveFrames(total: number, delivered: number): Promise<void> {
  const track = media.newest('video');
  const before = track.stats ?? { deliveredFrames: 0, discardedFrames: 0, totalFrames: 0 };
  track.stats = {
    ...before,
    deliveredFrames: before.deliveredFrames + delivered,
    totalFrames: before.totalFrames + total,
  };
  await vi.advanceTimersByTimeAsync(1_000);
}

it('[CTRL-11] a window whose frames are all dropped is paused; one that is still, or drops some, is not', async () => {
  anna.startShare({});
  await rig.show();
  const seconds: [total: number, delivered: number, ann: string][] = [
    [30, 30, 'shown'],
    [30, 25, 'shown'],
    [0, 0, 'shown'],
    [1, 0, 'shown'],
    [1, 0, 'paused'],
    [0, 0, 'paused'],
    [1, 0, 'paused'],
    [30, 29, 'shown'],
    [1, 0, 'shown'],
  ];
  for (const [total, delivered, expected] of seconds) {
    await giveFrames(total, delivered);
    expect([seenBy(anna), seenBy(ben)]).toEqual([expected, expected]);
  }
});

it('[CTRL-11] one that begins without a picture is paused from the start; another one after it is not', async () => {
  const capture = media.getDisplayMedia.bind(media);
  vi.spyOn(media, 'getDisplayMedia').mockImplementationOnce(async () => {
    const stream = await capture();
    media.newest('video').muteSource(true);
    return stream;
  });
  anna.startShare({});
  await rig.show();
  expect([seenBy(anna), seenBy(ben)]).toEqual(['paused', 'paused']);
  anna.stopShare();
  anna.startShare({});
  await rig.show();
  expect([seenBy(anna), seenBy(ben)]).toEqual(['shown', 'shown']);
});
