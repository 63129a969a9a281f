import { createHash } from 'node:crypto';
import type { EventPayload } from '../protocol/index.ts';
import { isPortrait } from '../protocol/jpeg.ts';

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

/** Whose profile picture was last told, so that only changes are. See SPEC.md [PORTRAIT-2]. */
export class PortraitList {
  readonly #told = new Map<string, string>();

  /**
   * What has changed, to be told to the others.
   *
   * @param here peers that may have changed
   * @param gone peer ids of those who left
   */
  take(here: readonly Told[], gone: readonly string[]): EventPayload<'people-portrait'> {
    const changed = here.filter(({ peerId, portrait }) => this.#told.get(peerId) !== portrait?.hash);
    const told = portraitsOf(changed);
    const cleared = changed.filter(({ portrait }) => portrait === null).map(({ peerId }) => peerId);
    for (const { peerId, hash } of told) this.#told.set(peerId, hash);
    for (const peerId of [...cleared, ...gone]) this.#told.delete(peerId);
    return { told, cleared };
  }

  clear(): void {
    this.#told.clear();
  }
}
