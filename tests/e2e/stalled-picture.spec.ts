import { expectMovingPicture } from '../support/media.ts';
import { expect, test } from '../support/test.ts';

/** Runs in the page before its own scripts: no element ever shows what comes over the page's first connection. */
function showNothingOfFirstConnection(): void {
  const descriptor = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')!;
  const comesOverIt = (track: MediaStreamTrack): boolean =>
    window.rtcRecorder.connections[0]?.getReceivers().some((receiver) => receiver.track === track) ?? false;
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...descriptor,
    set(this: HTMLMediaElement, given: MediaStream | null) {
      const dark = given !== null && given.getVideoTracks().some(comesOverIt);
      descriptor.set?.call(this, dark ? new MediaStream() : given);
    },
  });
}

test('a picture that is decoded and never shown comes back with a new connection', async ({ openPeer }) => {
  const ben = await openPeer('Ben');
  const ann = await openPeer('Ann', { initScript: showNothingOfFirstConnection });
  await ben.joinRoom('team');
  await ann.joinRoom('team');
  await ann.expectConnected(ben);
  // A link that is young is not built anew yet.
  await expect.poll(() => ann.page.evaluate(() => window.rtcRecorder.connections.length), { timeout: 60_000 }).toBe(2);
  await expectMovingPicture(ann.tile('Ben'));
  await expectMovingPicture(ben.tile('Ann'));
});
