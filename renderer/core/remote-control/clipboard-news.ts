import type { Scope } from '../../../signaling/basics/scope.ts';
import type { ClipboardNews, ClipboardOutcome } from '../model-remote-control.ts';
import { Timers } from '../timers.ts';

/** How long a text that was copied there is kept for the own clipboard, ms: what is older may have been followed by another one. */
const NEWS_MS = 60_000;

/** What came of copying or pasting where this person controls, until they have read it. */
export class NewsOfClipboards {
  readonly #show: (news: ClipboardNews | null) => void;
  readonly #timers: Timers<'news'>;
  #soFar = 0;

  constructor(show: (news: ClipboardNews | null) => void, scope: Scope) {
    this.#show = show;
    this.#timers = new Timers(scope);
  }

  tell(outcome: ClipboardOutcome): void {
    this.#soFar += 1;
    this.#show({ n: this.#soFar, outcome });
    this.#timers.start('news', NEWS_MS, () => this.read());
  }

  read(): void {
    this.#timers.stop('news');
    this.#show(null);
  }
}
