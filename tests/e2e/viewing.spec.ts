import type { Page } from '@playwright/test';
import { shareDrawing } from '../support/cheap-media.ts';
import { setHidden } from '../support/hide-page.ts';
import { rtpStreams } from '../support/instrument.ts';
import { expectMovingPicture, expectVoices, linesOf } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { openSettings } from '../support/settings.ts';
import { expect, test } from '../support/test.ts';

/** Frames of pictures that the page has encoded for others so far. */
async function framesEncoded(page: Page): Promise<number> {
  const streams = await rtpStreams(page, 'outbound-rtp');
  return streams.reduce((frames, { framesEncoded: count = 0 }) => frames + count, 0);
}

/** Frames of others' pictures that the page has decoded so far. */
async function framesDecoded(page: Page): Promise<number> {
  const streams = await rtpStreams(page, 'inbound-rtp');
  return streams.reduce((frames, { framesDecoded: count = 0 }) => frames + count, 0);
}

/** Passes once there were no more frames for two seconds: a busy computer may pause for less. */
async function expectToEnd(frames: () => Promise<number>): Promise<void> {
  let newest = -1;
  async function more(): Promise<number> {
    const before = newest;
    newest = await frames();
    return newest - before;
  }
  await expect.poll(more, { message: 'frames meanwhile', timeout: 20_000, intervals: [2_000] }).toBe(0);
}

/** Of the picture that arrives of Ann, who is the only other one: the codec of what came last. */
function codecReceived(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const reports = await Promise.all(window.rtcRecorder.connections.map((connection) => connection.getStats()));
    for (const report of reports) {
      for (const stats of report.values() as Iterable<RTCInboundRtpStreamStats>) {
        if (stats.type !== 'inbound-rtp' || stats.kind !== 'video' || !stats.framesDecoded) continue;
        const codec = report.get(stats.codecId ?? '') as { mimeType: string } | undefined;
        return codec?.mimeType;
      }
    }
    return undefined;
  });
}

test('[VIEW-2] for a window out of sight no picture is encoded, and none decoded in it, and its person is heard and hears; once seen, it shows the picture, by the codec and as tall as it is set', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(bob.tile('Ann'));

  await setHidden(bob.page, true);
  await Promise.all([expectToEnd(() => framesEncoded(ann.page)), expectToEnd(() => framesDecoded(bob.page))]);
  await expectVoices(bob.page, 1);
  await expectMovingPicture(ann.tile('Bob'));

  await setHidden(bob.page, false);
  await expectMovingPicture(bob.tile('Ann'));
  await expect(bob.tile('Ann')).toHaveAttribute('data-link', 'connected');

  await openSettings(ann.page, 'Calls');
  await ann.page.getByText('What others get').click();
  const camera = ann.page.getByRole('region', { name: 'Camera' });
  await camera.getByLabel('Codec').selectOption('VP9');
  await camera.getByLabel('Largest picture').selectOption('180p');
  await expect.poll(() => codecReceived(bob.page), { timeout: 20_000 }).toBe('video/VP9');
  await expect.poll(() => linesOf(bob.tile('Ann')), { timeout: 20_000 }).toBe(180);
  await expectMovingPicture(bob.tile('Ann'));
  await camera.getByLabel('Codec').selectOption('Automatic');
  await expect.poll(() => codecReceived(bob.page), { timeout: 20_000 }).toBe('video/VP8');
});

test('[VIEW-1] [VIEW-2] beside a share people are sent as small as they are shown, and large again after it; its sharer reads who watches', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann', { initScript: shareDrawing });
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expect.poll(() => linesOf(bob.tile('Ann')), { timeout: 20_000 }).toBeGreaterThan(180);

  await ann.control('Share screen').click();
  await expect(bob.screenOf('Ann')).toBeVisible();
  await expect.poll(() => linesOf(bob.tile('Ann')), { timeout: 20_000 }).toBeLessThanOrEqual(180);
  await expectMovingPicture(bob.tile('Ann'));

  await test.step('its sharer reads who watches: not who has put their window away, until they have it again', async () => {
    const bar = ann.page.getByRole('region', { name: 'What you share' });
    const nobody = bar.getByText('Nobody is watching');
    await bar.getByRole('button', { name: '1 watching' }).click();
    const list = ann.page.getByRole('dialog', { name: 'Who watches' });
    await expect(list.getByRole('listitem')).toHaveText(['Bob']);
    await setHidden(bob.page, true);
    await expect(nobody).toBeVisible();
    await expect(list).toBeHidden();
    await setHidden(bob.page, false);
    await expect(bar.getByRole('button', { name: '1 watching' })).toBeVisible();
    await expect(nobody).toBeHidden();
  });

  await ann.control('Stop sharing').click();
  await expect.poll(() => linesOf(bob.tile('Ann')), { timeout: 20_000 }).toBeGreaterThan(180);
});
