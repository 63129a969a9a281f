import type { PictureLimits, VideoCodec } from '../../core/model.ts';
import { words } from './language.ts';

export const sendingWords = words('sendingWords', {
  heading: 'What others get',
  hint: 'Earshot chooses by itself what suits the network, this computer and the others. What is set here counts at once, also during a call.',
  camera: 'Camera',
  screen: 'Shared screen',
  codec: 'Codec',
  bitrate: 'At most, to each person',
  height: 'Largest picture',
  frameRate: 'Pictures a second, at most',
  automatic: 'Automatic',
  asItIs: 'As it is',
  sizeAndFrames: 'Size and frames',
  sizeAndFramesHint:
    'Automatic goes by text or motion. What is set here counts at once, also while you share, and stays for the next time.',
  oneEncoder: 'One encoder for everybody',
  oneEncoderHint:
    'Pictures are encoded once rather than once for each person: with several people they stay large and cost less. Being tried out; counts from the next call on.',
});

/** Proper names, the same in every language. */
export const CODEC_NAMES: Record<VideoCodec, string> = { av1: 'AV1', vp9: 'VP9', h264: 'H.264', vp8: 'VP8' };

/** So too the names of sizes. @param height px */
export const heightName = (height: number): string => `${height}p`;

/** How large and how often others get what is shared. */
export const sizeAndFramesLine = words(
  'sizeAndFramesLine',
  ({ height, frameRate }: Pick<PictureLimits, 'height' | 'frameRate'>): string => {
    if (height === null) return frameRate === null ? 'Automatic' : `At most ${frameRate} frames/s`;
    const size = `At most ${heightName(height)}`;
    return frameRate === null ? size : `${size}, ${frameRate} frames/s`;
  },
);
