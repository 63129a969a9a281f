import { LinkifyIt } from 'linkify-it';

export type TextPart = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string };

/**
 * Only what names its scheme: hosts of a LAN have any name, so `team.meeting` says nothing. User names are read, so that
 * an address that has one is known as a whole.
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

/** null also for an address with a user name, which reads as one host and leads to another. */
function parseAddress(address: string): string | null {
  try {
    const { protocol, username, password, href } = new URL(address);
    const web = protocol === 'http:' || protocol === 'https:';
    return web && username === '' && password === '' ? href : null;
  } catch {
    return null;
  }
}
