import type { ClipboardNews } from '../../core/model.ts';
import { copyText, type CopyState } from '../design/use-copy.ts';

type Written = Promise<Exclude<CopyState, 'idle'>>;

/** What came of the last try with each. */
const tries = new WeakMap<ClipboardNews, Written>();

/**
 * Puts a text that was copied elsewhere into the own clipboard, once, however often what tells of it is drawn: a second time it could replace
 * what the person has copied since.
 *
 * @param from has the focus
 */
export function writeOnce(news: ClipboardNews, text: string, from: Window): Written {
  return tries.get(news) ?? writeAgain(news, text, from);
}

/** As the person wants it. */
export function writeAgain(news: ClipboardNews, text: string, from: Window): Written {
  const written = copyText(text, from);
  tries.set(news, written);
  return written;
}
