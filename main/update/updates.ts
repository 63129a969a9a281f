import { isDeepStrictEqual } from 'node:util';
import { ok, fail } from '../../signaling/protocol/index.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { PageState } from '../bridge/page-state.ts';
import type { Update } from '../bridge/update.ts';
import type { UpdateCall } from '../network/handlers.ts';
import type { SettingsStore } from '../settings.ts';
import { chooseFeed, feedAddress, type FeedChoice, type FeedSources } from './feed-place.ts';
import { isRefusal, reasonOf, UpdateError } from './update-error.ts';
import {
  firstMachine,
  reduceUpdate,
  shownStatus,
  type UpdateEffect,
  type UpdateEvent,
  type UpdateMachine,
} from './update-machine.ts';
import type { Updater } from './updater.ts';

/** After the start it is first looked for updates, ms; and then once a day. */
const FIRST_CHECK_MS = 30_000;
const CHECK_EVERY_MS = 24 * 3_600_000;
/** A server that has too much to do is asked once more, ms later: as a hub says (SPEC.md [UPDATE-2]). */
const RETRY_MS = 60_000;
/** Why something failed when nothing is known of it. */
const UNKNOWN = { check: 'unreachable', download: 'not-kept', install: 'not-installed' } as const;
/** The share that is there is told in so many steps. */
const SHARES = 100;

export interface UpdatesOptions {
  /** That runs. */
  version: string;
  /** Why there can be no update; null where there can. */
  off: 'no-key' | 'cannot-install' | null;
  /** Loaded when it is first needed. */
  openUpdater: () => Promise<Updater>;
  settings: Pick<SettingsStore, 'get' | 'update'>;
  /** Where others than this app's person want it to ask. */
  sources: () => Omit<FeedSources, 'settings'>;
  emit: (update: Update) => void;
  /** Ends the app, and lets the updater install then. */
  end: (updater: Updater) => void;
}

/** The app's updates: what it knows of them, and what is done about them. */
export class Updates {
  readonly #options: UpdatesOptions;
  #machine: UpdateMachine;
  /** What goes on; another one's results count for nothing. */
  #job: AbortController | null = null;
  #updater: Promise<Updater> | null = null;
  /** Ends when what went on before has ended: one at a time. */
  #before: Promise<void> = Promise.resolve();
  /** What the page knows, or hears when it asks. */
  #lastTold: Update;
  #timer: NodeJS.Timeout | null = null;
  /** While a busy server is left alone. */
  #retryTimer: NodeJS.Timeout | null = null;

  constructor(options: UpdatesOptions) {
    this.#options = options;
    this.#machine = firstMachine(options.off);
    this.#lastTold = this.#present;
    this.#wait(FIRST_CHECK_MS);
  }

  readonly handlers: Pick<BridgeHandlers, UpdateCall> = {
    update: () => ok(this.#present),
    checkForUpdate: () => this.#ask('check'),
    downloadUpdate: () => this.#ask('download'),
    installUpdate: () => this.#ask('install'),
    setUpdateFeed: async ({ url }) => {
      if (this.#options.sources().policy !== null)
        return fail('set-by-policy', 'whoever manages this computer has set the feed');
      const address = url === null ? null : feedAddress(url);
      if (url !== null && address === null) return fail('bad-address', 'no address of a folder');
      const kept = this.#options.settings.update({ updateFeed: address });
      // It counts from now on, also where it cannot be kept.
      this.feedChanged();
      await kept;
      return ok(null);
    },
  };

  /** @param state what the page has told; null when it is gone: until the next one tells its own, a call may go on */
  show(state: PageState | null): void {
    if (state !== null) this.#hear({ kind: 'call', inCall: state.inRoom || state.called });
  }

  /** Another hub is in use, its key is known now, or another feed was set. */
  feedChanged(): void {
    this.#hear({ kind: 'feed', place: this.#feed });
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#stopRetryTimer();
    this.#job?.abort();
  }

  get #feed(): FeedChoice | null {
    return chooseFeed({ ...this.#options.sources(), settings: this.#options.settings.get().updateFeed });
  }

  #ask(step: 'check' | 'download' | 'install') {
    this.#hear({ kind: 'asked', for: step });
    return ok(null);
  }

  #wait(ms: number): void {
    if (this.#options.off !== null) return;
    this.#timer = setTimeout(() => {
      this.#hear({ kind: 'due' });
      this.#wait(CHECK_EVERY_MS);
    }, ms);
    this.#timer.unref();
  }

  #hear(event: UpdateEvent): void {
    const { machine, effect } = reduceUpdate(this.#machine, event);
    this.#machine = machine;
    if (effect !== null) this.#do(effect);
    if (machine.retry === 'waiting') this.#startRetryTimer();
    else this.#stopRetryTimer();
    this.#tell();
  }

  /** Nothing when it runs already. */
  #startRetryTimer(): void {
    this.#retryTimer ??= setTimeout(() => this.#hear({ kind: 'retry' }), RETRY_MS).unref();
  }

  #stopRetryTimer(): void {
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
    this.#retryTimer = null;
  }

  #do(effect: UpdateEffect): void {
    this.#job?.abort();
    this.#job = null;
    if (effect === 'give-up') return;
    const job = new AbortController();
    this.#job = job;
    const hear = (event: UpdateEvent): void => {
      if (this.#job === job) this.#hear(event);
    };
    const begin = this.#before.then(() => this.#run(effect, job.signal, hear));
    this.#before = begin.catch((error: unknown) => {
      const reason = reasonOf(error, UNKNOWN[effect]);
      hear(isRefusal(reason) ? { kind: 'refused', reason } : { kind: 'failed', reason });
    });
  }

  async #run(
    effect: Exclude<UpdateEffect, 'give-up'>,
    signal: AbortSignal,
    hear: (event: UpdateEvent) => void,
  ): Promise<void> {
    this.#updater ??= this.#options.openUpdater();
    const updater = await this.#updater;
    switch (effect) {
      case 'check': {
        const { place } = this.#machine;
        if (place === null) throw new UpdateError('nothing-here');
        return hear({ kind: 'checked', release: await updater.check(place, signal) });
      }
      case 'download': {
        let told = 0;
        await updater.download(signal, (share) => {
          const step = Math.floor(share * SHARES);
          if (step === told) return;
          told = step;
          hear({ kind: 'progress', share: step / SHARES });
        });
        return hear({ kind: 'downloaded' });
      }
      case 'install':
        await updater.prepare(signal);
        // A call that began meanwhile comes first.
        if (!signal.aborted) this.#options.end(updater);
    }
  }

  /** Tells what is another thing than was told last. */
  #tell(): void {
    const present = this.#present;
    if (isDeepStrictEqual(present, this.#lastTold)) return;
    this.#lastTold = present;
    this.#options.emit(present);
  }

  get #present(): Update {
    const feed = this.#feed;
    return {
      version: this.#options.version,
      status: shownStatus(this.#machine),
      inCall: this.#machine.inCall,
      feed: feed && { from: feed.from, url: feed.url },
    };
  }
}
