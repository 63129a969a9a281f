import { isIPv6 } from 'node:net';
import * as v from 'valibot';
import { plainAddress } from '../../signaling/net/address-text.ts';
import { DEFAULT_HUB_PORT } from '../../signaling/protocol/index.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The origin of the hub a person typed or pasted: `host`, `host:port`, a URL, or a join link. It is https, because what is
 * said to a hub must not be readable or changeable on the way; a guest's link with http leads to the same hub. On this
 * computer it is http unless the text says otherwise. Null when it is no address.
 */
export function parseHubAddress(typed: string): string | null {
  const text = asHost(typed.trim());
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const url = parseUrl(hasScheme ? text : `https://${text}`);
  if (url === null || url.username !== '' || url.password !== '') return null;

  const isLoopback = LOOPBACK.test(url.hostname);
  if (!hasScheme) {
    if (isLoopback) url.protocol = 'http:';
    if (!/:\d+(?:\/|$)/.test(text)) url.port = String(DEFAULT_HUB_PORT);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return isLoopback ? url.origin : `https://${url.host}`;
}

/** The address of a hub in a file that may be anybody's; its origin comes of it. */
export const HubAddressSchema = v.pipe(
  v.string(),
  v.maxLength(4_096),
  v.transform(parseHubAddress),
  v.string(),
  v.maxLength(512),
);

/** A bare IPv6 address gets the brackets that it has in a URL; its zone is of one computer only. */
function asHost(text: string): string {
  const plain = plainAddress(text);
  return isIPv6(plain) ? `[${plain}]` : text;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
