import type { HubPlace } from '../protocol/index.ts';

/**
 * Identifies a hub at one place. Neither key nor address alone would do: anybody can announce a key, and another hub
 * may answer at an address.
 */
export function placeId({ keyPin, url }: HubPlace): string {
  return `${keyPin} ${url}`;
}
