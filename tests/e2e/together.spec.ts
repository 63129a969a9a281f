import { chromium } from '@playwright/test';
import { chromiumOptions } from '../support/chromium.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

/** What people in a room do besides talking. */

/** Runs in the page before its own scripts: its microphones give a steady tone, whose loudness can be compared. */
function singSteadily(): void {
  const { mediaDevices } = navigator;
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints);
    for (const track of stream.getAudioTracks()) {
      const context = new AudioContext();
      const destination = context.createMediaStreamDestination();
      const tone = new OscillatorNode(context, { frequency: 440 });
      tone.connect(new GainNode(context, { gain: 0.1 })).connect(destination);
      tone.start();
      const [sung] = destination.stream.getAudioTracks();
      if (sung === undefined) continue;
      stream.removeTrack(track);
      stream.addTrack(sung);
    }
    return stream;
  };
}

/** Captures what a person's page plays; what is returned measures it (root mean square, 0 to 1). */
async function listenTo({ page }: Peer): Promise<() => Promise<number>> {
  const meter = await page.evaluateHandle(async () => {
    const options = {
      video: true,
      audio: { autoGainControl: false, echoCancellation: false, noiseSuppression: false },
    };
    const captured = await navigator.mediaDevices.getDisplayMedia({ ...options, preferCurrentTab: true } as never);
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 8_192 });
    context.createMediaStreamSource(new MediaStream(captured.getAudioTracks())).connect(analyser);
    return analyser;
  });
  return () =>
    meter.evaluate((analyser) => {
      const samples = new Float32Array(analyser.fftSize);
      analyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    });
}

/** A level once it rises no more: what begins is faded in. */
async function steady(level: () => Promise<number>): Promise<number> {
  let newest = 0;
  async function change(): Promise<number> {
    const before = newest;
    newest = await level();
    return newest < 0.05 ? Infinity : Math.abs(newest - before) / newest;
  }
  await expect.poll(change, { timeout: 30_000, intervals: [500] }).toBeLessThan(0.01);
  return newest;
}

/** Passes when a ratio is that one, give or take a sixth. */
async function expectAbout(ratio: () => Promise<number>, wanted: number): Promise<void> {
  const off = async () => Math.abs((await ratio()) / wanted - 1);
  await expect.poll(off, { message: `off ${wanted}`, timeout: 30_000 }).toBeLessThan(1 / 6);
}

test('200 % is twice as loud at the speaker, 0 % and “Mute for me” are silence, and the others hear no difference', async ({
  openPeer,
}) => {
  // Playwright's browser plays nothing.
  const browser = await chromium.launch({
    ...chromiumOptions(['--auto-accept-this-tab-capture']),
    ignoreDefaultArgs: ['--mute-audio'],
  });
  try {
    const ann = await openPeer('Ann', { browser, initScript: singSteadily });
    const bob = await openPeer('Bob', { browser });
    await bob.joinRoom('loudness');
    await bob.control('Mute microphone').click();
    await ann.joinRoom('loudness');
    await expectAllConnected([ann, bob]);
    const level = await listenTo(bob);
    const asItComes = await steady(level);
    const loudness = async () => (await level()) / asItComes;

    const more = bob.tile('Ann').getByRole('button', { name: 'More about Ann' });
    await more.click();
    await bob.page.getByRole('menuitem', { name: 'Volume' }).click();
    const slider = bob.page.getByRole('slider', { name: 'Volume' });
    await slider.press('End');
    await expectAbout(loudness, 2);
    await slider.press('Home');
    await expect.poll(loudness, { timeout: 30_000 }).toBeLessThan(0.02);
    await bob.button('As it comes').click();
    await expectAbout(loudness, 1);
    await bob.page.keyboard.press('Escape');
    await more.click();
    await bob.page.getByRole('menuitemcheckbox', { name: 'Mute for me' }).click();
    await expect.poll(loudness, { timeout: 30_000 }).toBeLessThan(0.02);
    await expect(bob.tile('Ann').getByRole('img', { name: 'Microphone on' })).toBeAttached();
  } finally {
    await browser.close();
  }
});

/** Runs in a page: it plays a high tone, and is found by its title. */
function playTone(): void {
  document.title = 'Orchestra';
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: 1_800 });
  tone.connect(new GainNode(context, { gain: 0.2 })).connect(context.destination);
  tone.start();
}

/** How loud what a page plays of others is at these frequencies, dB; nothing at all is -Infinity. */
function heardAt({ page }: Peer, frequencies: readonly number[]): Promise<number[]> {
  return page.evaluate(async (wanted) => {
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 8_192 });
    for (const { srcObject, muted, volume } of document.querySelectorAll('audio')) {
      if (muted || !(srcObject instanceof MediaStream)) continue;
      context
        .createMediaStreamSource(srcObject)
        .connect(new GainNode(context, { gain: volume }))
        .connect(analyser);
    }
    // As long as the analyser looks back.
    await new Promise((resolve) => setTimeout(resolve, (1_000 * analyser.fftSize) / context.sampleRate));
    const levels = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(levels);
    const heard = wanted.map((hz) => levels[Math.round((hz * analyser.fftSize) / context.sampleRate)]!);
    await context.close();
    return heard;
  }, frequencies);
}

test('[SOUND-1] [SOUND-3] what a shared tab plays is heard at a volume of its own, and the viewer’s own voice is not in it', async ({
  openPeer,
}) => {
  const browser = await chromium.launch({
    ...chromiumOptions([
      '--auto-select-tab-capture-source-by-title=Orchestra',
      '--autoplay-policy=no-user-gesture-required',
    ]),
    ignoreDefaultArgs: ['--mute-audio'],
  });
  try {
    const ann = await openPeer('Ann', { browser });
    const bob = await openPeer('Bob', { browser, initScript: singSteadily });
    await ann.joinRoom('concert');
    await bob.joinRoom('concert');
    await expectAllConnected([ann, bob]);
    await ann.control('Mute microphone').click();
    const orchestra = await ann.page.context().newPage();
    await orchestra.evaluate(playTone);

    await ann.control('Share options').click();
    await ann.page.getByRole('menuitemcheckbox', { name: 'Share the computer’s sound too' }).click();
    await ann.control('Share screen').click();
    await expect(ann.page.getByText('With sound', { exact: true })).toBeVisible();
    const share = bob.screenOf('Ann');
    await expect(share.getByRole('img', { name: 'With sound' })).toBeAttached();

    const [tone, voice] = [1_800, 440];
    const stands = async (peer: Peer, loud: number, quiet: number) => {
      const [of, over] = await heardAt(peer, [loud, quiet]);
      return of! > -60 && of! - Math.max(over!, -200);
    };
    await expect.poll(() => stands(ann, voice, tone), { message: 'Bob speaks' }).toBeGreaterThan(40);
    await expect.poll(() => stands(bob, tone, voice), { message: 'the tone alone' }).toBeGreaterThan(40);

    await share.getByRole('button', { name: 'Mute the share for me' }).click();
    await expect.poll(async () => (await heardAt(bob, [tone]))[0]).toBeLessThan(-150);
    await share.getByRole('button', { name: 'Mute the share for me' }).click();
    await expect.poll(() => stands(bob, tone, voice)).toBeGreaterThan(40);
    await ann.button('Stop sharing sound').click();
    await expect(share.getByRole('img', { name: 'With sound' })).not.toBeAttached();
    await expect.poll(async () => (await heardAt(bob, [tone]))[0]).toBeLessThan(-150);
  } finally {
    await browser.close();
  }
});

test('hands stand in the order of raising for newcomers too, a reaction is seen, and who is asked to mute decides', async ({
  openPeer,
}) => {
  const [ann, bob] = [await openPeer('Ann'), await openPeer('Bob')];
  for (const peer of [ann, bob]) await peer.joinRoom('hands');
  await expectAllConnected([ann, bob]);
  const hand = (seenBy: Peer, name: string, place: string) =>
    seenBy.tile(name).getByRole('img', { name: `Hand raised, ${place}` });

  await bob.control('Raise hand').click();
  await expect(hand(ann, 'Bob', '1st')).toBeVisible();
  await ann.control('Raise hand').click();
  const cleo = await openPeer('Cleo');
  await cleo.joinRoom('hands');
  await expectAllConnected([ann, bob, cleo]);
  await expect(hand(cleo, 'Bob', '1st')).toBeVisible();
  await expect(hand(cleo, 'Ann', '2nd')).toBeVisible();
  await bob.leave();
  await expect(hand(cleo, 'Ann', '1st')).toBeVisible();

  await ann.control('React').click();
  // It is there for some seconds alone.
  const seen = expect(cleo.page.getByText('Ann reacts: Applause.')).toBeAttached();
  await Promise.all([seen, ann.page.getByRole('menuitem', { name: 'Applause' }).click()]);

  await expect(cleo.tile('Ann').getByRole('img', { name: 'Microphone on' })).toBeAttached();
  await cleo.tile('Ann').getByRole('button', { name: 'More about Ann' }).click();
  await cleo.page.getByRole('menuitem', { name: 'Ask to mute' }).click();
  await expect(ann.page.getByText('Cleo asks you to mute yourself.')).toBeVisible();
  await expect(ann.control('Mute microphone')).toBeVisible();
  await ann.page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Mute', exact: true }).click();
  await expect(cleo.tile('Ann').getByRole('img', { name: 'Muted', exact: true })).toBeAttached();
});
