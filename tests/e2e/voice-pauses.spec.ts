import { rtpStreams } from '../support/instrument.ts';
import { expectVoices } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

/** How long packets are counted, ms. */
const COUNTED_MS = 2_000;

/** How many packets of sound somebody sends a second. */
async function voicePackets({ page }: Peer): Promise<number> {
  const sent = async () => {
    const streams = await rtpStreams(page, 'outbound-rtp');
    return streams.reduce((sum, { kind, packetsSent = 0 }) => sum + (kind === 'audio' ? packetsSent : 0), 0);
  };
  const before = await sent();
  await page.waitForTimeout(COUNTED_MS);
  return ((await sent()) - before) / (COUNTED_MS / 1_000);
}

test('[NEG-12] who is silent sends almost nothing, and is heard as soon as they speak', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectVoices(bob.page, 1);

  for (const person of [ann, bob]) {
    // Silent for a fifth of the time.
    expect(await voicePackets(person)).toBeGreaterThan(30);
    await person.control('Mute microphone').click();
    await expect.poll(() => voicePackets(person), { message: 'packets of silence a second' }).toBeLessThan(8);
    await person.control('Unmute microphone').click();
  }
  await expectVoices(ann.page, 1);
  await expectVoices(bob.page, 1);
});
