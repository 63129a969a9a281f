import { linkify, type TextPart as LinkPart } from './linkify.ts';

/** A part of a message: plain, a link, code within a line, or lines of code. */
export type TextPart = LinkPart | { kind: 'code'; text: string } | { kind: 'code-block'; text: string };

const FENCE = '```';
/** The name of a language after a fence, where the code has lines of its own: else it may be the first word of it. */
const LANGUAGE = /^[\w+#.-]*[ \t]*\n(?=[^]*\n$)/;
const LINE_END = /(?:^|\n)$/;
const INLINE = /(`[^`\n]+`)/;

/**
 * Splits a message as people who write code expect (CommonMark's fenced code blocks and code spans, with back-ticks in ones and threes alone).
 * What is not closed stays text, and nothing in code is a link. Takes time in proportion to the length.
 */
export function textParts(text: string): TextPart[] {
  const pieces = text.split(FENCE);
  // A fence that is not closed.
  if (pieces.length % 2 === 0) pieces.push(pieces.splice(-2).join(FENCE));
  return pieces.flatMap((piece, index) => {
    if (index % 2 === 0) return inlineParts(piece, index > 0, index < pieces.length - 1);
    const isOnOwnLines = LINE_END.test(pieces[index - 1] ?? '');
    const code = (isOnOwnLines ? piece.replace(LANGUAGE, '') : piece).replace(/^\n|\n$/g, '');
    return code.trim() === '' ? linkify(FENCE + piece + FENCE) : [{ kind: 'code-block', text: code }];
  });
}

/** @param afterBlock whether a block of code is before it, whose line end is no empty line */
function inlineParts(text: string, afterBlock: boolean, beforeBlock: boolean): TextPart[] {
  const start = afterBlock ? text.replace(/^\n/, '') : text;
  const between = beforeBlock ? start.replace(/\n$/, '') : start;
  return between
    .split(INLINE)
    .flatMap((part, index): TextPart[] =>
      index % 2 === 1 ? [{ kind: 'code', text: part.slice(1, -1) }] : linkify(part),
    );
}
