import type { Grade, Limit, LinkWay, TrackKind, TrackReading } from '../../core/model.ts';
import { sentence, type Sentence } from './sentence.ts';

export const qualityWords = {
  turnCameraOff: 'Turn off my camera',
  copy: 'Copy numbers',
  alone: 'As soon as somebody else is connected, their numbers stand here.',
  measuring: 'Measuring…',
  lastMinute: 'The last minute',
  sent: 'Sent',
  received: 'Received',
  way: 'Way',
  roundTrip: 'Round trip',
  capacity: 'Could send',
};

/** What the bars in the header say. */
export function gradeLine(grade: Grade): string {
  switch (grade) {
    case 'good':
      return 'Connection good';
    case 'weak':
      return 'Connection weak';
    case 'poor':
      return 'Connection poor';
  }
}

/** @param name who is at the other end */
export function limitLine(limit: Limit, name: string): Sentence {
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
}

export function wayLine(way: LinkWay): string {
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
}

const TRACKS: Readonly<Record<'sent' | 'received', Readonly<Record<TrackKind, string>>>> = {
  sent: { microphone: 'Your voice', camera: 'Your camera', screen: 'Your screen' },
  received: { microphone: 'Their voice', camera: 'Their camera', screen: 'Their screen' },
};

export function trackLabel(direction: 'sent' | 'received', kind: TrackKind): string {
  return TRACKS[direction][kind];
}

/** @param bitrate bit/s */
export function bitrateText(bitrate: number): string {
  return bitrate < 999_500 ? `${Math.round(bitrate / 1_000)} kbit/s` : `${(bitrate / 1_000_000).toFixed(1)} Mbit/s`;
}

/** @param ms milliseconds */
export function msText(ms: number): string {
  return ms < 9.95 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
}

export function sizeText({ width, height }: { width: number; height: number }): string {
  return `${width} × ${height}`;
}

/** @param rate frames a second */
export function framesText(rate: number): string {
  return `${Math.round(rate)} frames/s`;
}

/** @param loss 0 to 1 */
export function lossText(loss: number): string {
  return `${(loss * 100).toFixed(1)} % lost`;
}

export function jitterText(ms: number): string {
  return `jitter ${msText(ms)}`;
}

export function sendDelayText(ms: number): string {
  return `waits ${msText(ms)} to leave`;
}

/** How long a picture stood still. */
export function frozenText(ms: number): string {
  return `stood still for ${(ms / 1_000).toFixed(1)} s`;
}

/** Why a picture is smaller or slower than it should be; null: it is not, or nobody knows. */
export function limitedByText(limitedBy: TrackReading['limitedBy']): string | null {
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
}

/** In what is copied, where no names are. */
export function personHeading(number: number): string {
  return `Person ${number}`;
}

/** What the plot of the last minute shows, for those who do not see it. @param most bit/s at most */
export function plotLine(most: { sent: number; received: number }): string {
  return `Bit rates of the last minute: sent ${bitrateText(most.sent)} at most, received ${bitrateText(most.received)} at most`;
}
