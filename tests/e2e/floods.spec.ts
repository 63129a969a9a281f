import type { Page } from '@playwright/test';
import { keepDataChannels } from '../support/evil/member.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

/** Sends as many states and confirmations to everybody, at once. */
function flood(page: Page, count: number): Promise<void> {
  return page.evaluate((times) => {
    const state = { kind: 'state', name: 'Eve', microphone: 'on', camera: 'on', share: null };
    for (let sent = 0; sent < times; sent += 1) {
      for (const { channel } of window.keptChannels.filter((kept) => kept.channel.readyState === 'open')) {
        const speaking = sent % 2 === 0;
        const frame = channel.label === 'chat' ? { kind: 'received', id: 'abcdefghijkl' } : { ...state, speaking };
        channel.send(JSON.stringify(frame));
      }
    }
  }, count);
}

/** The longest time between two frames that the page paints, in so many seconds, ms. */
function longestGap(page: Page, seconds: number): Promise<number> {
  return page.evaluate((ms) => {
    const began = performance.now();
    let [last, longest] = [began, 0];
    return new Promise<number>((resolve) => {
      const onFrame = (now: number) => {
        longest = Math.max(longest, now - last);
        last = now;
        if (now - began >= ms) resolve(longest);
        else requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
    });
  }, seconds * 1_000);
}

test('[LIM-9] a member who floods freezes nobody: it is cut off with words, the others stay, and it comes back', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const ben = await openPeer('Ben');
  const eve = await openPeer('Eve', { initScript: keepDataChannels });
  for (const peer of [ann, ben, eve]) await peer.joinRoom('team');
  await expectAllConnected([ann, ben, eve]);
  const usual = await longestGap(ann.page, 5);
  const [gap] = await Promise.all([longestGap(ann.page, 8), flood(eve.page, 6_000)]);
  test.info().annotations.push({ type: 'longest gap', description: `${gap} ms, before ${usual} ms` });
  expect(gap).toBeLessThan(usual + 300);
  await expect(ann.tile('Eve')).toContainText('Cut off for 30 seconds');
  await expect(ann.tile('Ben')).toHaveAttribute('data-link', 'connected');
  await expectAllConnected([ann, ben]);
  await expect(ann.tile('Eve')).toHaveAttribute('data-link', 'connected', { timeout: 60_000 });
});
