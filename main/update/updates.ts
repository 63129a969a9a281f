import { ok, fail } from '../../signaling/protocol/index.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { PageState } from '../bridge/page-state.ts';
import type { Update } from '../bridge/update.ts';
import type { UpdateCall } from '../network/handlers.ts';
import type { SettingsStore } from '../settings.ts';
import { chooseFeed, feedAddress, type FeedChoice, type FeedSources } from './feed-place.ts';
import { isRefusal, reasonOf } from './update-error.ts';
import {
  firstMachine,
  reduceUpdate,
  type UpdateEffect,
  type UpdateEvent,
  type UpdateMachine,
} from './update-machine.ts';
import type { Updater } from './updater.ts';

/** After the start it is first looked for updates, ms; and then once a day. */
const FIRST_CHECK_MS = 30_000;
const CHECK_EVERY_MS = 24 * 3_600_000;
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
  /** It was time to look for updates while there was no feed. */
  #isDue = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: UpdatesOptions) {
    this.#options = options;
    this.#machine = firstMachine(options.off);
    this.#wait(FIRST_CHECK_MS);
  }

  readonly handlers: Pick<BridgeHandlers, UpdateCall> = {
    update: () => ok(this.#told()),
    checkForUpdate: () => this.#ask('check'),
    downloadUpdate: () => this.#ask('download'),
    installUpdate: () => this.#ask('install'),
    setUpdateFeed: async ({ url }) => {
      if (this.#feed?.from === 'policy') return fail('locked', 'whoever manages this computer has set the feed');
      const address = url === null ? null : feedAddress(url);
      if (url !== null && address === null) return fail('bad-address', 'no address of a folder');
      await this.#options.settings.update({ updateFeed: address });
      this.feedChanged();
      return ok(null);
    },
  };

  /** @param state what the page has told; null when it is gone, until the next one tells its own */
  show(state: PageState | null): void {
    this.#hear({ kind: 'call', inCall: state !== null && (state.inRoom || state.ringing) });
  }

  /** Another hub is in use, or another feed was set. */
  feedChanged(): void {
    this.#hear({ kind: 'feed', there: this.#feed !== null });
    this.#options.emit(this.#told());
    this.#checkWhenDue();
  }

  /** Whether the version that runs is about to be replaced. */
  get isInstalling(): boolean {
    return this.#machine.status.kind === 'installing';
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
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
      this.#isDue = true;
      this.#checkWhenDue();
      this.#wait(CHECK_EVERY_MS);
    }, ms);
    this.#timer.unref();
  }

  #checkWhenDue(): void {
    if (!this.#isDue || this.#machine.status.kind === 'off') return;
    this.#isDue = false;
    this.#hear({ kind: 'due' });
  }

  #hear(event: UpdateEvent): void {
    const { machine, effect } = reduceUpdate(this.#machine, event);
    if (machine === this.#machine) return;
    this.#machine = machine;
    if (effect !== null) this.#do(effect);
    this.#options.emit(this.#told());
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
      const reason = reasonOf(error, effect === 'check' ? 'unreachable' : 'not-kept');
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
        const feed = this.#feed;
        if (feed === null) return hear({ kind: 'failed', reason: 'nothing-here' });
        return hear({ kind: 'checked', release: await updater.check(feed, signal) });
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
        return this.#options.end(updater);
    }
  }

  #told(): Update {
    const feed = this.#feed;
    const { status, inCall } = this.#machine;
    return { version: this.#options.version, status, inCall, feed: feed && { from: feed.from, url: feed.url } };
  }
}
