import type { Page } from '@playwright/test';
import type { Peer } from '../support/peer.ts';
import { openSettings } from '../support/settings.ts';
import { expect, test } from '../support/test.ts';

declare global {
  interface Window {
    /** What each audio context that plays gives to its speaker, in two parts, one after the other. */
    speakers: [earlier: AnalyserNode, later: AnalyserNode][];
  }
}

/** Runs in the page before its own scripts. */
function listenAtSpeakers(): void {
  window.speakers = [];
  const connect = Reflect.get(AudioNode.prototype, 'connect') as (this: AudioNode, ...to: unknown[]) => unknown;
  Object.assign(AudioNode.prototype, {
    connect(this: AudioNode, ...to: unknown[]) {
      if (to[0] instanceof AudioDestinationNode) {
        // One looks back for 0.7 s at most, and for good once the context is closed, which a busy page does late.
        const earlier = new AnalyserNode(this.context, { fftSize: 32_768 });
        const later = new AnalyserNode(this.context, { fftSize: earlier.fftSize });
        const delay = new DelayNode(this.context, { delayTime: later.fftSize / this.context.sampleRate });
        this.connect(later);
        this.connect(delay).connect(earlier);
        window.speakers.push([earlier, later]);
      }
      return connect.apply(this, to);
    },
  });
}

/** Of each speaker that was heard lately, or last, the pitch that it began with and the one that it ended with, Hz in tens. */
function heard(page: Page): Promise<[first: number, last: number][]> {
  return page.evaluate(() => {
    /** By the times at which the wave rises through zero. */
    function pitchOf(samples: Float32Array, sampleRate: number): number {
      const rises = [...samples.keys()].filter((at) => at > 0 && samples[at - 1]! < 0 && samples[at]! >= 0);
      if (rises.length < 2) return 0;
      return Math.round(((rises.length - 1) * sampleRate) / (rises.at(-1)! - rises[0]!) / 10) * 10;
    }
    return window.speakers.flatMap(([earlier, later]): [number, number][] => {
      const samples = new Float32Array(earlier.fftSize + later.fftSize);
      earlier.getFloatTimeDomainData(samples);
      later.getFloatTimeDomainData(samples.subarray(earlier.fftSize));
      const isHeard = (sample: number) => Math.abs(sample) > 0.005;
      const [begin, end] = [samples.findIndex(isHeard), samples.findLastIndex(isHeard)];
      if (begin === -1) return [];
      const { sampleRate } = later.context;
      const length = sampleRate / 10;
      return [
        [
          pitchOf(samples.subarray(begin, begin + length), sampleRate),
          pitchOf(samples.subarray(end - length, end), sampleRate),
        ],
      ];
    });
  });
}

async function expectHeard({ page }: Peer, ...pitches: [first: number, last: number][]): Promise<void> {
  await expect.poll(() => heard(page), { intervals: [100] }).toEqual(pitches);
}

/** How a pitch that is heard lately ends, as rings do again and again. */
async function expectRing({ page }: Peer, pitch: number): Promise<void> {
  const last = async () => (await heard(page)).map(([, ending]) => ending);
  await expect.poll(last, { intervals: [100] }).toContain(pitch);
}

/** How many speakers were played into since they were forgotten, and how many of them still are. */
const speakers = ({ page }: Peer) =>
  page.evaluate(() => {
    const open = window.speakers.filter(([{ context }]) => context.state !== 'closed');
    return { used: window.speakers.length, open: open.length };
  });

async function expectSilence(peer: Peer): Promise<void> {
  await expect.poll(async () => (await speakers(peer)).open).toBe(0);
}

function forgetSounds({ page }: Peer): Promise<void> {
  return page.evaluate(() => {
    window.speakers = [];
  });
}

test('a call is heard by both until it is answered; who comes and goes and the own muting are heard, unless that is switched off', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann', { initScript: listenAtSpeakers });
  const bob = await openPeer('Bob', { initScript: listenAtSpeakers });
  await bob.call(ann);
  await Promise.all([expectRing(ann, 830), expectRing(bob, 440)]);
  await ann.incomingCall.getByRole('button', { name: 'Decline' }).click();
  for (const peer of [ann, bob]) await expectSilence(peer);

  await forgetSounds(ann);
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectHeard(ann, [520, 780]);
  await ann.control('Mute microphone').click();
  await expectHeard(ann, [520, 780], [440, 330]);
  await ann.control('Unmute microphone').click();
  await expectHeard(ann, [520, 780], [440, 330], [330, 440]);
  await expectSilence(ann);
  await bob.leave();
  await expectHeard(ann, [520, 780], [440, 330], [330, 440], [780, 520]);

  await openSettings(ann.page, 'Calls');
  await ann.page.getByRole('switch', { name: 'Sounds when people come and go' }).uncheck();
  await ann.page.keyboard.press('Escape');
  await forgetSounds(ann);
  await bob.joinRoom('team');
  await expect(ann.notice('Bob joined')).toBeVisible();
  await ann.control('Mute microphone').click();
  await expect(bob.microphoneOf('Ann', 'Muted')).toBeVisible();
  expect(await speakers(ann)).toEqual({ used: 0, open: 0 });
});
