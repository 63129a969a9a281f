import { LinkifyIt } from 'linkify-it';

export type TextPart = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string };

/**
 * Only addresses with a scheme: LAN hosts can have any name, so `team.meeting` may be one or just text. User names are
 * parsed, so that an address with one is recognised as a whole, and refused.
 */
const ADDRESSES = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, urlAuth: true });

/** Splits a text into plain parts and http(s) links. Anything else, such as `javascript:`, stays text. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { index, lastIndex } of ADDRESSES.match(text) ?? []) {
    const address = text.slice(index, lastIndex);
    const url = parseAddress(address);
    if (url === null) continue;
    if (index > end) parts.push({ kind: 'text', text: text.slice(end, index) });
    parts.push({ kind: 'link', text: withTrueHost(address, url), href: url.href });
    end = lastIndex;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** Null for other schemes, and for an address with a user name, which looks like one host and leads to another. */
function parseAddress(address: string): URL | null {
  const url = parseUrl(address);
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  return web && url.username === '' && url.password === '' ? url : null;
}

/** Not by `URL.canParse`: Node 20's, which runs this in tests, refuses letters beyond ASCII once it was called some thousand times. */
function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * The address with its host as the browser will ask for it: letters of other scripts that look alike as Punycode (RFC 3492), numbers
 * as an IP address.
 */
function withTrueHost(address: string, { protocol, host }: URL): string {
  const typed = /^[a-z]+:[\\/]*([^\\/?#]*)/i.exec(address);
  if (typed === null || withoutPort(typed[1] ?? '', protocol).toLowerCase() === host) return address;
  return `${protocol}//${host}${address.slice(typed[0].length)}`;
}

/** Without a port that its scheme has anyway. */
function withoutPort(host: string, protocol: string): string {
  return host.replace(protocol === 'http:' ? /:80$/ : /:443$/, '');
}
