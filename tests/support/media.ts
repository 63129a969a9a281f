import { expect, type Locator, type Page } from '@playwright/test';

export type Rgb = [red: number, green: number, blue: number];

/** Passes when the figure's picture has moved on by `frames` decoded frames. */
export async function expectMovingPicture(figure: Locator, frames = 5): Promise<void> {
  await expect(figure.locator('video')).toBeVisible({ timeout: 15_000 });
  const shown = await figure.evaluate((tile, wanted) => {
    return new Promise<number>((resolve) => {
      let count = 0;
      let watched: HTMLVideoElement | null = null;
      const watch = (video: HTMLVideoElement) => {
        video.requestVideoFrameCallback(() => {
          count += 1;
          if (count >= wanted) end();
          else watch(video);
        });
      };
      // A link that comes back may bring another element.
      const following = setInterval(() => {
        const video = tile.querySelector('video');
        if (video !== null && video !== watched) watch((watched = video));
      }, 50);
      const timeout = setTimeout(end, 15_000);
      function end(): void {
        clearInterval(following);
        clearTimeout(timeout);
        resolve(count);
      }
    });
  }, frames);
  expect(shown, 'frames that the picture moved on by').toBeGreaterThanOrEqual(frames);
}

/** Lines of the figure's picture. */
export function linesOf(figure: Locator): Promise<number> {
  return figure.locator('video').evaluate((video: HTMLVideoElement) => video.videoHeight);
}

/** How many frames of the figure's picture come in a second, over five of them. */
export function framesPerSecond(figure: Locator): Promise<number> {
  return figure.locator('video').evaluate(async (video: HTMLVideoElement) => {
    const [before, start] = [video.getVideoPlaybackQuality().totalVideoFrames, performance.now()];
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const seconds = (performance.now() - start) / 1_000;
    return (video.getVideoPlaybackQuality().totalVideoFrames - before) / seconds;
  });
}

/** Colour of the figure's picture at a point given as fractions of its width and height; null before the first frame. */
function pictureColour(figure: Locator, x = 0.5, y = 0.5): Promise<Rgb | null> {
  return figure.locator('video').evaluate(
    (video: HTMLVideoElement, at) => {
      const { videoWidth: width, videoHeight: height } = video;
      const context = new OffscreenCanvas(width || 1, height || 1).getContext('2d');
      if (width === 0 || context === null) return null;
      context.drawImage(video, 0, 0);
      const [red = 0, green = 0, blue = 0] = context.getImageData(width * at.x, height * at.y, 1, 1).data;
      return [red, green, blue] as [number, number, number];
    },
    { x, y },
  );
}

/** The most red in any corner, 0 to 255: tells the yellow fake camera (over 100) from the green one. */
export async function reddestCorner(figure: Locator): Promise<number> {
  const corners = [0.02, 0.98].flatMap((x) => [0.03, 0.97].map((y) => pictureColour(figure, x, y)));
  return Math.max(...(await Promise.all(corners)).map((colour) => colour?.[0] ?? 0));
}

/** Waits until the picture at that point is about that colour; video codecs never give it exactly. */
export async function expectColour(figure: Locator, colour: Rgb, x = 0.5, y = 0.5): Promise<void> {
  const distance = async () => {
    const seen = await pictureColour(figure, x, y);
    return seen === null ? Infinity : Math.max(...seen.map((part, i) => Math.abs(part - (colour[i] ?? 0))));
  };
  await expect.poll(distance, { message: `distance from rgb(${colour.join()})`, timeout: 15_000 }).toBeLessThan(60);
}

/**
 * How many voices can be heard in a page: elements that play an audio track at a volume, with energy in it. The fake
 * microphones pause between phrases, so every voice is listened to for `ms`.
 */
function voicesHeard(page: Page, ms = 2_500): Promise<number> {
  return page.evaluate(async (duration) => {
    const elements = [...document.querySelectorAll<HTMLMediaElement>('audio, video')];
    const audible = elements.filter(
      ({ paused, muted, volume, srcObject }) =>
        !paused && !muted && volume > 0 && srcObject instanceof MediaStream && srcObject.getAudioTracks().length > 0,
    );
    const context = new AudioContext();
    await context.resume();
    const analysers = audible.map(({ srcObject }) => {
      const analyser = context.createAnalyser();
      context.createMediaStreamSource(srcObject as MediaStream).connect(analyser);
      return analyser;
    });
    const heard = new Set<AnalyserNode>();
    const samples = new Float32Array(2048);
    const end = performance.now() + duration;
    while (performance.now() < end && heard.size < analysers.length) {
      for (const analyser of analysers) {
        analyser.getFloatTimeDomainData(samples);
        if (samples.some((sample) => Math.abs(sample) > 0.01)) heard.add(analyser);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await context.close();
    return heard.size;
  }, ms);
}

/** Passes when that many voices are heard at once. */
export async function expectVoices(page: Page, count: number): Promise<void> {
  await expect.poll(() => voicesHeard(page), { message: 'voices heard', timeout: 20_000 }).toBe(count);
}

/** Parts of the one voice that comes to a page, over five seconds, 0 to 1: packets that are lost, and sound that is made up because they did not come, or late. */
export function voiceLosses(page: Page): Promise<{ lost: number; madeUp: number }> {
  return page.evaluate(async () => {
    const connection = window.rtcRecorder.connections.find(({ connectionState }) => connectionState === 'connected')!;
    const read = async () => {
      const all = [...(await connection.getStats()).values()] as RTCInboundRtpStreamStats[];
      const voice = all.find(({ type, kind, mid }) => type === 'inbound-rtp' && kind === 'audio' && mid === '0')!;
      const { packetsLost = 0, packetsReceived = 0, totalSamplesReceived = 0 } = voice;
      const madeUp = (voice.concealedSamples ?? 0) - (voice.silentConcealedSamples ?? 0);
      return { lost: packetsLost, sent: packetsLost + packetsReceived, madeUp, played: totalSamplesReceived };
    };
    const before = await read();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const after = await read();
    return {
      lost: (after.lost - before.lost) / (after.sent - before.sent),
      madeUp: (after.madeUp - before.madeUp) / (after.played - before.played),
    };
  });
}

/** Passes when what is loudest in the one voice that plays in a page is about that high, Hz. */
export async function expectPitch(page: Page, hertz: number): Promise<void> {
  const distance = async () => Math.abs((await loudestPitch(page)) - hertz);
  await expect.poll(distance, { message: `distance from ${hertz} Hz`, timeout: 20_000 }).toBeLessThan(100);
}

/** The loudest frequency of what the page's audio element plays, over half a second, Hz; 0 in silence. */
function loudestPitch(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const playing = [...document.querySelectorAll('audio')].find(({ paused, muted }) => !paused && !muted);
    if (!(playing?.srcObject instanceof MediaStream)) return 0;
    const context = new AudioContext();
    await context.resume();
    const analyser = new AnalyserNode(context, { fftSize: 4_096, smoothingTimeConstant: 0.9 });
    context.createMediaStreamSource(playing.srcObject).connect(analyser);
    const decibels = new Float32Array(analyser.frequencyBinCount);
    for (let looks = 0; looks < 25; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      analyser.getFloatFrequencyData(decibels);
    }
    const loudest = Math.max(...decibels);
    const hertz = (decibels.indexOf(loudest) * context.sampleRate) / analyser.fftSize;
    await context.close();
    return loudest > -60 ? hertz : 0;
  });
}

/**
 * Passes when that many voices are decoded, and played, with energy in them. For pages where no AudioContext runs, as a Firefox's
 * on a computer without a sound card; they have to be instrumented.
 */
export async function expectDecodedVoices(page: Page, count: number): Promise<void> {
  const voices = () =>
    page.evaluate(async () => {
      const elements = [...document.querySelectorAll<HTMLMediaElement>('audio, video')];
      const played = elements
        .filter(({ paused, muted, volume }) => !paused && !muted && volume > 0)
        .flatMap(({ srcObject }) => (srcObject instanceof MediaStream ? srcObject.getAudioTracks() : []));
      const ids = new Set(played.map(({ id }) => id));
      const energies = async (): Promise<Map<string, number>> => {
        const reports = await Promise.all(window.rtcRecorder.connections.map((connection) => connection.getStats()));
        const all = reports.flatMap((report) => [...report.values()] as RTCInboundRtpStreamStats[]);
        const decoded = all.filter(({ type, trackIdentifier }) => type === 'inbound-rtp' && ids.has(trackIdentifier));
        return new Map(decoded.map(({ trackIdentifier, totalAudioEnergy = 0 }) => [trackIdentifier, totalAudioEnergy]));
      };
      const before = await energies();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const after = await energies();
      // As of somebody who speaks at a twentieth of full scale, W3C webrtc-stats, totalAudioEnergy.
      const least = 0.05 ** 2 * 0.5;
      return [...after].filter(([id, energy]) => energy - (before.get(id) ?? 0) > least).length;
    });
  await expect.poll(voices, { message: 'voices decoded', timeout: 20_000 }).toBe(count);
}
