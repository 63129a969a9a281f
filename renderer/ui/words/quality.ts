import type { Grade, Latency, LatencyStages, Limit, LinkWay, ShareShortOf, TrackReading } from '../../core/model.ts';
import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const qualityWords = words('qualityWords', {
  turnCameraOff: 'Turn off my camera',
  numbers: 'Numbers',
  parts: 'Parts of the call quality',
  copy: 'Copy numbers',
  save: 'Save as a file',
  alone: 'As soon as somebody else is connected, their numbers stand here.',
  measuring: 'Measuring…',
  lastMinute: 'The last minute',
  sent: 'Sent',
  received: 'Received',
  way: 'Way',
  roundTrip: 'Round trip',
  capacity: 'Could send',
  latencyUnknown: 'not known',
});

/** What the bars in the header say. */
export const gradeLine = words('gradeLine', (grade: Grade): string => {
  switch (grade) {
    case 'good':
      return 'Connection good';
    case 'weak':
      return 'Connection weak';
    case 'poor':
      return 'Connection poor';
  }
});

/** @param name who is at the other end */
export const limitLine = words('limitLine', (limit: Limit, name: string): Sentence => {
  switch (limit) {
    case 'own-computer':
      return ['Your computer is busy'];
    case 'own-network':
      return ['Your network is slow'];
    case 'their-side':
      return sentence`The network of ${name} is slow`;
    case 'between':
      return sentence`The network between you and ${name} is slow`;
    case 'relay':
      return sentence`Through a relay to ${name}`;
  }
});

const SHORT_OF: Record<ShareShortOf, string> = {
  'own-computer': 'your computer is busy',
  network: 'the network is slow',
};

/** @param forAll for everybody in the call, rather than for some */
export const smallCameraLine = words('smallCameraLine', (shortOf: ShareShortOf, forAll: boolean): string => {
  return `Your camera is smaller${forAll ? '' : ' for some'} while you share: ${SHORT_OF[shortOf]}`;
});

/** @param forAll to everybody in the call, rather than to some */
export const heldBackLine = words('heldBackLine', (forAll: boolean): string => {
  return `Your picture is held back${forAll ? '' : ' for some'} so that voices get through: the network is slow`;
});

/** Over somebody's last picture, while no more of it comes. @param name whose it is */
export const waitsLine = words('waitsLine', (picture: 'camera' | 'screen', name: string): Sentence => {
  const what = picture === 'camera' ? sentence`${name}'s picture` : sentence`${name}'s screen`;
  return [...what, ' waits: the network between you is too narrow for more than voices'];
});

/** That the camera is smaller, beside its numbers, for one person. */
export const smallCameraText = words('smallCameraText', (shortOf: ShareShortOf): string => {
  return `smaller while you share: ${SHORT_OF[shortOf]}`;
});

export const wayLine = words('wayLine', (way: LinkWay): string => {
  if (way.kind === 'relay') return 'Through a relay';
  switch (way.network) {
    case 'cable':
      return 'Direct, by cable';
    case 'wifi':
      return 'Direct, by Wi-Fi';
    case 'mobile':
      return 'Direct, by mobile network';
    case 'vpn':
      return 'Direct, by VPN';
    case null:
      return 'Direct';
  }
});

/** Whose track it is, by its direction on the link. */
export const trackLabels = words('trackLabels', {
  sent: {
    microphone: 'Your voice',
    camera: 'Your camera',
    screen: 'Your screen',
    'screen-audio': 'Your screen’s sound',
  },
  received: {
    microphone: 'Their voice',
    camera: 'Their camera',
    screen: 'Their screen',
    'screen-audio': 'Their screen’s sound',
  },
});

/** How long a picture takes from its capture there until it is seen here. */
export const latencyLabels = words('latencyLabels', { camera: 'Camera’s delay', screen: 'Screen’s delay' });

/** @param p50Ms half of the frames take no longer, ms @param p95Ms 95 of 100 take no longer, ms */
export const latencyText = words('latencyText', ({ p50Ms, p95Ms }: Pick<Latency, 'p50Ms' | 'p95Ms'>): string[] => [
  msText(p50Ms),
  `at most ${msText(p95Ms)} for 95 %`,
]);

/** What those milliseconds are made of, in their order. */
export const latencyStages = words('latencyStages', {
  captureMs: (ms: number): string => `captured, encoded and sent ${msText(ms)}`,
  networkMs: (ms: number): string => `network ${msText(ms)}`,
  bufferMs: (ms: number): string => `buffer ${msText(ms)}`,
  decodeMs: (ms: number): string => `decoded ${msText(ms)}`,
  displayMs: (ms: number): string => `shown ${msText(ms)}`,
} satisfies Record<keyof LatencyStages, (ms: number) => string>);

/** @param bitrate bit/s */
export const bitrateText = words('bitrateText', (bitrate: number): string =>
  bitrate < 999_500 ? `${Math.round(bitrate / 1_000)} kbit/s` : `${(bitrate / 1_000_000).toFixed(1)} Mbit/s`,
);

/** @param ms milliseconds */
export const msText = words('msText', (ms: number): string =>
  ms < 9.95 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`,
);

export const sizeText = words(
  'sizeText',
  ({ width, height }: { width: number; height: number }): string => `${width} × ${height}`,
);

/** @param rate frames a second */
export const framesText = words('framesText', (rate: number): string => `${Math.round(rate)} frames/s`);

/** @param loss 0 to 1 */
export const lossText = words('lossText', (loss: number): string => `${(loss * 100).toFixed(1)} % lost`);

export const jitterText = words('jitterText', (ms: number): string => `jitter ${msText(ms)}`);

export const sendDelayText = words('sendDelayText', (ms: number): string => `waits ${msText(ms)} to leave`);

/** How long a picture stood still. */
export const frozenText = words('frozenText', (ms: number): string => `stood still for ${(ms / 1_000).toFixed(1)} s`);

/** Why a picture is smaller or slower than it should be; null: it is not, or nobody knows. */
export const limitedByText = words('limitedByText', (limitedBy: TrackReading['limitedBy']): string | null => {
  switch (limitedBy) {
    case 'cpu':
      return 'limited by this computer';
    case 'bandwidth':
      return 'limited by bit rate';
    case 'none':
    case 'other':
    case null:
      return null;
  }
});

/** In what is copied, where no names are. @param alias the same one as among the events: `p1` */
export const personHeading = words('personHeading', (alias: string): string => `Person ${alias}`);

/** What the plot of the last minute shows, for those who do not see it. @param most bit/s at most */
export const plotLine = words(
  'plotLine',
  (most: { sent: number; received: number }): string =>
    `Bit rates of the last minute: sent ${bitrateText(most.sent)} at most, received ${bitrateText(most.received)} at most`,
);
