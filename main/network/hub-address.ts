import { DEFAULT_HUB_PORT } from '../../signaling/protocol/index.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The origin of the hub a person typed or pasted: `host`, `host:port`, a URL, or a join link. Without a scheme it is
 * https, or http on this computer. Null when it is none of these, and for http to another computer: what is said to a
 * hub must not be readable or changeable on the way.
 */
export function parseHubAddress(typed: string): string | null {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const url = parseUrl(hasScheme ? text : `https://${text}`);
  if (url === null || url.username !== '' || url.password !== '') return null;

  const isLoopback = LOOPBACK.test(url.hostname);
  if (!hasScheme) {
    if (isLoopback) url.protocol = 'http:';
    if (!/:\d+(?:\/|$)/.test(text)) url.port = String(DEFAULT_HUB_PORT);
  }
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback);
  return isAllowed ? url.origin : null;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
