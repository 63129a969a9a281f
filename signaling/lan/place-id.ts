import type { HubPlace } from '../protocol/index.ts';

/** Names a hub in one of its places: anybody can announce a key, and others may answer at an address. */
export function placeId({ keyPin, url }: HubPlace): string {
  return `${keyPin} ${url}`;
}
