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
    const href = parseAddress(address);
    if (href === null) continue;
    if (index > end) parts.push({ kind: 'text', text: text.slice(end, index) });
    parts.push({ kind: 'link', text: address, href });
    end = lastIndex;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** Null for other schemes, and for an address with a user name, which looks like one host and leads to another. */
function parseAddress(address: string): string | null {
  try {
    const { protocol, username, password, href } = new URL(address);
    const web = protocol === 'http:' || protocol === 'https:';
    return web && username === '' && password === '' ? href : null;
  } catch {
    return null;
  }
}
