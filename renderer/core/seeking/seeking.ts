import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Calls } from '../calls/calls.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { CallState, Caller, SeekState } from '../model.ts';
import type { Platform } from '../ports.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Room } from '../room/room.ts';
import { Timers } from '../timers.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import type { Value } from '../value.ts';

export interface SeekingDeps {
  platform: Pick<Platform, 'away'>;
  hub: Pick<HubLine, 'on' | 'request' | 'changes'>;
  room: Pick<Room, 'membership' | 'changes'>;
  calls: Pick<Calls, 'value' | 'call' | 'accept'>;
  preferences: Pick<PreferenceStore, 'value'>;
  blockedPeople: Pick<BlockedPeople, 'has'>;
  value: Value<SeekState>;
}

/** Whom this person was introduced to; `rings`: they were told to ring. */
interface Partner {
  readonly who: Caller;
  readonly rings: boolean;
}

const NONE: SeekState = { kind: 'none' };

/** Looks for anybody to talk to. The press that began it is the consent to one call, with whoever the hub introduces meanwhile (SPEC.md [SEEK-3]). */
export class Seeking {
  readonly #deps: SeekingDeps;
  readonly #scope: Scope;
  readonly #timers: Timers<'call' | 'patience'>;
  #partner: Partner | null = null;

  constructor(deps: SeekingDeps, scope: Scope) {
    this.#deps = deps;
    this.#scope = scope;
    this.#timers = new Timers(scope);
    const { platform, hub, room, calls, preferences } = deps;
    scope.add(hub.on('seeking', ({ waiting }) => this.#isLooking && this.#wait(waiting)));
    scope.add(hub.on('pair', ({ with: other }) => this.#onPair(other)));
    scope.add(hub.on('paired', (paired) => this.#onPaired(paired)));
    // The next hub, or the same one anew, knows nothing of before.
    scope.add(hub.changes.add(({ kind }) => this.#isLooking && this.#onHub(kind === 'online')));
    scope.add(platform.away.subscribe((away) => away && this.#giveUp('away')));
    scope.add(room.changes.add(() => room.membership.kind === 'stay' && this.#end()));
    scope.add(calls.value.store.subscribe((call, before) => this.#isLooking && this.#onCall(call, before)));
    scope.add(
      preferences.value.store.subscribe(({ availability }) => availability === 'do-not-disturb' && this.stop()),
    );
  }

  start(): void {
    const isAvailable = this.#deps.preferences.value.get().availability === 'available';
    if (this.#isLooking || !this.#isFree || !isAvailable) return;
    this.#timers.start('patience', LIMITS.seekForMs, () => this.#giveUp('nobody'));
    void this.#seek();
  }

  stop(): void {
    if (this.#isLooking) void this.#deps.hub.request('stop-seeking', {});
    this.#end();
  }

  /** Nobody answers by a press of long ago, nor for somebody who is not there. */
  #giveUp(reason: Extract<SeekState, { kind: 'stopped' }>['reason']): void {
    if (!this.#isLooking) return;
    this.stop();
    this.#deps.value.set({ kind: 'stopped', reason });
  }

  get #isLooking(): boolean {
    return this.#deps.value.get().kind === 'looking';
  }

  /** In no room and in no call, nor asked about one. */
  get #isFree(): boolean {
    const { room, calls } = this.#deps;
    return room.membership.kind !== 'stay' && calls.value.get().kind === 'idle';
  }

  /** With nobody: whoever was introduced before is no partner any more. */
  #wait(waiting: number | null): void {
    this.#timers.stop('call');
    this.#partner = null;
    this.#look(waiting);
  }

  #look(waiting: number | null): void {
    this.#deps.value.set({ kind: 'looking', waiting });
  }

  async #seek(): Promise<void> {
    this.#wait(null);
    const answer = await this.#deps.hub.request('seek', {});
    if (this.#scope.ended || !this.#isLooking) return;
    if (answer.ok) return this.#partner === null ? this.#look(answer.data.waiting) : undefined;
    // Without a hub it goes on with the next one.
    if (answer.code === 'offline') return;
    this.#deps.value.set({ kind: 'failed', reason: answer.code === 'rate-limited' ? 'too-often' : 'failed' });
  }

  #onHub(isOnline: boolean): void {
    // Otherwise at the end of that call.
    if (isOnline && this.#isFree) return void this.#seek();
    this.#wait(null);
  }

  /** Whoever is blocked is told nothing: to seek again says no, to who is introduced to a new one as to who is not. */
  #onPair(other: Caller): void {
    // Of a call that rings meanwhile the hub may not know yet, nor of one that is asked about ever.
    if (!this.#isLooking || !this.#isFree) return void this.#deps.hub.request('stop-seeking', {});
    if (this.#deps.blockedPeople.has(other.peerId)) return void this.#seek();
    this.#partner = { who: other, rings: false };
    void this.#deps.hub.request('take-pair', { with: other.peerId });
  }

  #onPaired(paired: { with: string; calls: boolean }): void {
    const partner = this.#partner;
    if (!this.#isLooking || !this.#isFree || partner?.who.peerId !== paired.with) return;
    this.#timers.start('call', LIMITS.takePairMs, () => void this.#seek());
    if (paired.calls) this.#deps.calls.call(partner.who);
    else this.#partner = { ...partner, rings: true };
  }

  #onCall(call: CallState, before: CallState): void {
    // It led into no room, and whoever rings or is rung waits at the hub no more.
    if (call.kind === 'idle') return void (before.kind !== 'idle' && this.#isFree && this.#seek());
    const partner = this.#partner;
    const other = call.kind === 'outgoing' ? call.to : call.from;
    const isPartner = other.peerId === partner?.who.peerId;
    if (call.kind === 'outgoing' && !isPartner) return this.stop();
    // Where it is asked first who that is the timer would end what the person reads.
    this.#timers.stop('call');
    if (!isPartner) this.#partner = null;
    else if (call.kind === 'incoming' && call.phase === 'ringing' && partner?.rings) this.#deps.calls.accept();
  }

  #end(): void {
    this.#timers.stop('call');
    this.#timers.stop('patience');
    this.#partner = null;
    if (this.#deps.value.get().kind !== 'unavailable') this.#deps.value.set(NONE);
  }
}
