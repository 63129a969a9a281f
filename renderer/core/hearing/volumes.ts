import * as v from 'valibot';
import { LIMITS, PeerIdSchema } from '../../../signaling/protocol/index.ts';
import type { Volume } from '../model-preferences.ts';

const VolumeSchema = v.object({
  peerId: PeerIdSchema,
  percent: v.pipe(v.number(), v.minValue(0), v.maxValue(LIMITS.volumePercent)),
});

/** As loud as it comes, %. */
const AS_IT_COMES = 100;

/** What is kept; entries that cannot be read are left out. */
export const VolumesSchema = v.pipe(
  v.fallback(v.array(v.unknown()), []),
  v.transform((list) => list.filter((one) => v.is(VolumeSchema, one)).slice(-LIMITS.volumes)),
);

/** With this volume for somebody, of which only another than `AS_IT_COMES` is kept; over the limit the oldest goes. */
export function withVolume(volumes: readonly Volume[], peerId: string, percent: number): Volume[] {
  const others = volumes.filter((one) => one.peerId !== peerId);
  const bounded = Math.min(LIMITS.volumePercent, Math.max(0, percent));
  return bounded === AS_IT_COMES ? others : [...others, { peerId, percent: bounded }].slice(-LIMITS.volumes);
}
