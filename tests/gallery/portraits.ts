import { LIMITS } from '../../signaling/protocol/limits.ts';
import { drawPerson, PERSON_HEIGHT, PERSON_WIDTH } from './person.ts';

/** Somebody's profile picture, base64. @param hue as of `drawPerson` */
export function portraitOf(hue: number): string {
  const size = LIMITS.portraitPixels;
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.scale(size / PERSON_HEIGHT, size / PERSON_HEIGHT);
  context.translate((PERSON_HEIGHT - PERSON_WIDTH) / 2, 0);
  drawPerson(context, hue, 0);
  return canvas.toDataURL('image/jpeg').replace('data:image/jpeg;base64,', '');
}

/** Of these people. */
export function portraitsOf(...peerIds: readonly string[]): ReadonlyMap<string, string> {
  return new Map(peerIds.map((peerId, index) => [peerId, portraitOf(168 + index * 47)]));
}
