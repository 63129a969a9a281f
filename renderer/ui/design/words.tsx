import type { Sentence } from '../words/sentence.ts';

/** Shows a sentence; its names keep their own writing direction. */
export function Words({ of }: { of: Sentence }) {
  return of.map((part, index) => (typeof part === 'string' ? part : <bdi key={index}>{part.name}</bdi>));
}
