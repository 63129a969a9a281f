import type { Volume } from '../../core/model.ts';

/** As loud as it comes, %. */
export const AS_IT_COMES = 100;

/** How loud somebody is played, %. */
export function volumeOf(peerId: string, volumes: readonly Volume[]): number {
  return volumes.find((one) => one.peerId === peerId)?.percent ?? AS_IT_COMES;
}
