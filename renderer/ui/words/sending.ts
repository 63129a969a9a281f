import type { VideoCodec } from '../../core/model.ts';
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
  oneEncoder: 'One encoder for everybody',
  oneEncoderHint:
    'Pictures are encoded once rather than once for each person: with several people they stay large and cost less. Being tried out; counts from the next call on.',
});

/** Proper names, the same in every language. */
export const CODEC_NAMES: Record<VideoCodec, string> = { av1: 'AV1', vp9: 'VP9', h264: 'H.264', vp8: 'VP8' };

/** @param height px */
export const heightOption = words('heightOption', (height: number): string => `${height} lines`);
