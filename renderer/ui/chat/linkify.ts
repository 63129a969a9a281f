export type TextPart = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/giu;
/** Belongs to the sentence rather than to the address. */
const SENTENCE_END = /[.,;:!?'’”»]+$/u;

/** Splits a text into plain parts and http(s) links. Anything else, such as `javascript:`, stays text. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimEnd(match[0]);
    const href = parseAddress(address);
    if (href === null) continue;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push({ kind: 'link', text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** Drops a sentence's punctuation, and a closing bracket that was opened before the address. */
function trimEnd(address: string): string {
  const trimmed = address.replace(SENTENCE_END, '');
  const unopened = trimmed.endsWith(')') && count(trimmed, ')') > count(trimmed, '(');
  if (unopened) return trimEnd(trimmed.slice(0, -1));
  return trimmed;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function parseAddress(address: string): string | null {
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
