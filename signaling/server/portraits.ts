import { createHash } from 'node:crypto';
import type { EventPayload } from '../protocol/index.ts';
import { isPortrait } from '../protocol/jpeg.ts';
import { ToldList } from './told-list.ts';

/** A profile picture as a hub keeps it, in memory and while its person is here. */
export interface PeerPortrait {
  /** SHA-256 of its bytes, base64url. */
  hash: string;
  /** base64, as it came and as it is passed on. */
  base64: string;
}

interface Told {
  peerId: string;
  portrait: PeerPortrait | null;
}

/** @returns null for what is no profile picture (SPEC.md [PORTRAIT-1]) */
export function toPeerPortrait(base64: string): PeerPortrait | null {
  const bytes = Buffer.from(base64, 'base64');
  if (!isPortrait(bytes)) return null;
  return { hash: createHash('sha256').update(bytes).digest('base64url'), base64 };
}

/** Whose picture is which, of those who have one. */
export function portraitsOf(peers: readonly Told[]): EventPayload<'people-portrait'>['told'] {
  return peers.flatMap(({ peerId, portrait }) => (portrait === null ? [] : [{ peerId, hash: portrait.hash }]));
}

/** Which profile picture of whom was last told. See SPEC.md [PORTRAIT-2]. */
export function portraitList(): ToldList<Told, ReturnType<typeof portraitsOf>[number]> {
  return new ToldList({ valueOf: ({ portrait }) => portrait?.hash ?? null, toldOf: portraitsOf });
}
