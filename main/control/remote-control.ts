import { randomBytes } from 'node:crypto';
import { RecentMap } from '../../signaling/basics/recent-map.ts';
import { TokenBucket } from '../../signaling/basics/token-bucket.ts';
import { TokenBuckets } from '../../signaling/basics/token-buckets.ts';
import { fail, ok } from '../../signaling/protocol/index.ts';
import type { BridgeHandlers, BridgeReply } from '../bridge/contract.ts';
import type { ControlChoice } from '../bridge/control-window.ts';
import type { PageState } from '../bridge/page-state.ts';
import type { ControlAsker, ControlEnd, RemoteControl } from '../bridge/remote-control.ts';
import type { ControlCall } from '../network/handlers.ts';
import type { SettingsStore } from '../settings.ts';
import type { CapturedDisplay } from '../windows/captures.ts';
import { areaOfPart } from '../windows/shared-part.ts';
import type { Rect } from '../windows/window-placement.ts';
import type { ControlPower } from './control-power.ts';
import { ControlSession, type ControlSessionDeps, type Grant } from './control-session.ts';
import type { Injector } from './injector.ts';

/** How often one person may ask at once, and how many a second more; all of them together. */
const ASKS = { atOnce: 3, perSecond: 1 / 60, people: 256, ofAll: 8, ofAllPerSecond: 1 / 15 } as const;
/** Most people whose answer is remembered. */
const MOST_REMEMBERED = 64;
const REFUSED = { answer: 'refused' } as const;
const TOO_OFTEN = { answer: 'too-often' } as const;
const MINUTE_MS = 60_000;

/** The windows of main's own that are seen of it. */
export interface ControlWindows {
  /** Asks the person. Refused when they close it, or the signal ends it. */
  ask(asker: ControlAsker, signal: AbortSignal): Promise<ControlChoice>;
  /** Shows who controls, until it is closed. */
  show(grant: Grant): ShownControl;
}

export interface ShownControl {
  pause(paused: boolean): void;
  close(): void;
}

export interface RemoteControlDeps extends Pick<
  ControlSessionDeps,
  'clipboard' | 'emit' | 'log' | 'now' | 'sinceBoot'
> {
  /** As of now. */
  readonly power: () => ControlPower;
  /** Keys copy and paste here that the protocol takes to do so. */
  readonly sharesClipboard: boolean;
  readonly settings: Pick<SettingsStore, 'get' | 'update'>;
  readonly capture: CapturedDisplay;
  /** Where a display is on the desktop, in the pixels that the pointer goes by; null when there is none of this id. */
  readonly areaOf: (display: number) => Rect | null;
  /** @param onEnd it takes nothing any more, or the person ends it by the system's means */
  readonly openInjector: (onEnd: (why: 'failed' | 'escape') => void) => Promise<Injector>;
  readonly windows: ControlWindows;
  /** Keeps on this computer who controlled it when. */
  readonly record: (grant: Grant, step: 'began' | ControlEnd) => void;
}

type State =
  { kind: 'idle' } | { kind: 'asking'; question: AbortController } | { kind: 'controlled'; session: ControlSession };

const IDLE: State = { kind: 'idle' };

/**
 * Whether somebody in the call controls the screen that this computer shares. One at a time is asked for, and while one controls nobody is:
 * so whoever controls never meets a question that they could answer themselves.
 */
export class RemoteControlDesk {
  readonly #deps: RemoteControlDeps;
  /** What was answered for people who are not to be asked for again. */
  #remembered = new RecentMap<string, ControlChoice>(MOST_REMEMBERED);
  readonly #asks = new TokenBuckets(ASKS.atOnce, ASKS.perSecond, ASKS.people);
  readonly #allAsks: TokenBucket;
  #state: State = IDLE;
  /** Of the last one who controlled: all that they held is let go of. */
  #ending: Promise<void> = Promise.resolve();
  #sharesScreen = false;

  constructor(deps: RemoteControlDeps) {
    this.#deps = deps;
    this.#allAsks = new TokenBucket(ASKS.ofAll, ASKS.ofAllPerSecond, deps.now());
    // Another screen, or a window: that is not what was allowed.
    deps.capture.onChange.add(() => this.end('share-ended'));
  }

  get offered(): RemoteControl {
    const { settings } = this.#deps;
    const power = this.#deps.power();
    return power === 'offered'
      ? { kind: 'offered', mayAsk: settings.get().controlMayBeAsked }
      : { kind: 'refused', why: power };
  }

  /** @param state what the page has told; null when it is gone */
  show(state: Pick<PageState, 'sharesScreen'> | null): void {
    this.#sharesScreen = state?.sharesScreen ?? false;
    if (!this.#sharesScreen) this.end('share-ended');
  }

  /** Nobody is asked for, and nobody controls, any more. */
  end(why: ControlEnd): void {
    if (this.#state.kind === 'asking') this.#state.question.abort();
    if (this.#state.kind === 'controlled') this.#state.session.end(why);
  }

  /** For good. Resolves when nothing is held any more. */
  async close(): Promise<void> {
    this.end('stopped');
    await this.#ending;
  }

  get handlers(): Pick<BridgeHandlers, ControlCall> {
    return {
      setRemoteControl: async ({ mayAsk }) => {
        if (!mayAsk) {
          this.#remembered = new RecentMap(MOST_REMEMBERED);
          this.end('stopped');
        }
        await this.#deps.settings.update({ controlMayBeAsked: mayAsk });
        return ok(this.offered);
      },
      askForControl: (asker) => this.#ask({ ...asker, clipboard: asker.clipboard && this.#deps.sharesClipboard }),
      withdrawControl: () => {
        if (this.#state.kind === 'asking') this.#state.question.abort();
        return ok(null);
      },
      controlInputs: async ({ grant, inputs }) => {
        const session = this.#state.kind === 'controlled' ? this.#state.session : null;
        if (session?.grant.id !== grant) return fail('no-grant', 'nobody controls by that');
        const refusal = await session.take(inputs);
        return refusal === null ? ok(null) : fail(refusal, 'it was not done');
      },
      endControl: () => {
        this.end('stopped');
        return ok(null);
      },
    };
  }

  async #ask(asker: ControlAsker): Promise<BridgeReply<'askForControl'>> {
    const { offered } = this;
    if (offered.kind === 'refused' || !offered.mayAsk) return fail('unavailable', 'nobody may ask');
    if (this.#area === null) return fail('not-sharing-a-screen', 'there is no screen to control');
    if (this.#state.kind !== 'idle') return fail('busy', 'somebody else asks, or controls it');
    const remembered = asker.mark === 'verified' ? this.#remembered.get(asker.peerId) : undefined;
    if (remembered === undefined && !this.#mayAskNow(asker.peerId)) return ok(TOO_OFTEN);
    const question = new AbortController();
    this.#state = { kind: 'asking', question };
    try {
      const choice = remembered ?? (await this.#deps.windows.ask(asker, question.signal));
      if (!choice.allow || question.signal.aborted) return ok(REFUSED);
      if (choice.remember && asker.mark === 'verified') this.#remembered.set(asker.peerId, choice);
      return await this.#begin(asker, choice, question.signal);
    } finally {
      // Unless it was allowed.
      if (this.#state.kind === 'asking') this.#state = IDLE;
    }
  }

  #mayAskNow(peerId: string): boolean {
    const now = this.#deps.now();
    return this.#asks.tryTake(peerId, now) && this.#allAsks.tryTake(1, now);
  }

  async #begin(
    { peerId, name, clipboard: canPaste }: ControlAsker,
    { keyboard, clipboard, minutes }: Extract<ControlChoice, { allow: true }>,
    signal: AbortSignal,
  ): Promise<BridgeReply<'askForControl'>> {
    const deps = this.#deps;
    // Else it would let go of what the next one holds.
    await this.#ending;
    let session: ControlSession | null = null;
    let isOver = false;
    let injector: Injector;
    try {
      injector = await deps.openInjector((why) => {
        isOver = true;
        session?.end(why);
      });
    } catch (error) {
      deps.log('control could not begin', error);
      return fail('unavailable', 'this computer takes no input');
    }
    if (signal.aborted || isOver) {
      await injector.close().catch((error: unknown) => deps.log('control did not end', error));
      return ok(REFUSED);
    }
    const grant: Grant = {
      id: randomBytes(16).toString('base64url'),
      peerId,
      name,
      keyboard,
      clipboard: clipboard && keyboard && canPaste,
      forMs: minutes === null ? null : minutes * MINUTE_MS,
    };
    const shown = deps.windows.show(grant);
    const begun = new ControlSession(grant, {
      ...deps,
      injector,
      area: () => this.#area,
      onPaused: (paused) => {
        shown.pause(paused);
        deps.emit({ kind: 'control-paused', grant: grant.id, paused });
      },
      onEnd: (why) => {
        this.#state = IDLE;
        this.#ending = begun.closed;
        // Whoever takes it back is asked again before there is more.
        if (why === 'stopped' || why === 'escape') this.#remembered.delete(peerId);
        shown.close();
        deps.record(grant, why);
        deps.emit({ kind: 'control-ended', grant: grant.id, why });
      },
    });
    session = begun;
    this.#state = { kind: 'controlled', session };
    deps.record(grant, 'began');
    return ok({ answer: 'allowed', grant: grant.id, keyboard, clipboard: grant.clipboard, forMs: grant.forMs });
  }

  /** Of the screen that is shared, or its part: whoever controls gets nowhere else. Null: none is. */
  get #area(): Rect | null {
    const { display, part } = this.#deps.capture;
    const screen = this.#sharesScreen && display !== null ? this.#deps.areaOf(display) : null;
    return screen && areaOfPart(screen, part);
  }
}
