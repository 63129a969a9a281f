import { expect, type Browser } from '@playwright/test';
import { chromiumOptions } from '../support/chromium.ts';
import { rtpStreams } from '../support/instrument.ts';
import { expectVoices } from '../support/media.ts';
import { CACHE } from '../support/paths.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { test as base } from '../support/test.ts';
import { silenceFile } from '../support/voice.ts';

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

/** Silent for a fifth of the time. */
async function expectSpeech(person: Peer): Promise<void> {
  await expect.poll(() => voicePackets(person), { message: 'packets of speech a second' }).toBeGreaterThan(30);
}

async function expectPause(person: Peer): Promise<void> {
  await expect.poll(() => voicePackets(person), { message: 'packets of silence a second' }).toBeLessThan(8);
}

/** A browser whose microphone hears nothing. */
const test = base.extend<{ silent: Browser }>({
  silent: async ({ playwright }, use) => {
    const silence = `--use-file-for-fake-audio-capture=${silenceFile(CACHE)}`;
    const browser = await playwright.chromium.launch(chromiumOptions([silence]));
    await use(browser);
    await browser.close();
  },
});

test('[NEG-12] who has muted sends almost nothing, and is heard as soon as they speak', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectVoices(bob.page, 1);

  for (const person of [ann, bob]) {
    await expectSpeech(person);
    await person.control('Mute microphone').click();
    await expectPause(person);
    await person.control('Unmute microphone').click();
  }
  await expectVoices(ann.page, 1);
  await expectVoices(bob.page, 1);
});

test('[NEG-12] so does who says nothing, with their microphone on', async ({ silent, openPeer }) => {
  const ann = await openPeer('Ann', { browser: silent });
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectVoices(ann.page, 1);
  await expect(ann.control('Mute microphone')).toBeVisible();
  await expectPause(ann);
  await expectSpeech(bob);
});
