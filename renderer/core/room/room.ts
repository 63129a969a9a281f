import type { RoomSettings, Roster } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine, HubConnectionState } from '../hub/hub-line.ts';
import type { Mesh } from '../link/mesh.ts';
import { Machine } from '../machine.ts';
import type { KeyValueStorage } from '../ports.ts';
import { shortId } from '../random-id.ts';
import { changedSettings, type SettingsChange } from './changed-settings.ts';
import { reduceRoom } from './reduce-room.ts';
import { RoomMemory, type RememberedRoom } from './room-memory.ts';
import { SettingsExchange } from './settings-exchange.ts';
import { SettingsUpload } from './settings-upload.ts';
import type { JoinRequest, Membership, RoomEffect, RoomEvent, RoomModel } from './room-state.ts';

export interface RoomDeps {
  /** The own one. */
  peerId: string;
  hub: HubLine;
  mesh: Mesh;
  tabStorage: KeyValueStorage;
}

const RETRY_MS = 2_000;
/** How long a join waits for a hub, ms: a crashed one is replaced by then (SPEC.md [JOIN-6]). */
const HUB_PATIENCE_MS = 15_000;

/** Which room this client is in. `reduceRoom` decides; this class runs the effects. */
export class Room {
  /** `membership` or `settings` may have changed. */
  readonly changes = new Listeners<void>();
  readonly #deps: RoomDeps;
  readonly #scope: Scope;
  readonly #memory: RoomMemory;
  readonly #exchange: SettingsExchange;
  readonly #upload: SettingsUpload;
  readonly #machine: Machine<RoomModel, RoomEvent, RoomEffect>;
  /** Cancels the wait for a hub. */
  #stopWaiting: (() => void) | null = null;
  /** Cancels the retry of a refused join; there is at most one. */
  #stopRetry: (() => void) | null = null;

  constructor(sources: RoomDeps, scope: Scope) {
    this.#deps = sources;
    this.#scope = scope;
    this.#memory = new RoomMemory(sources.tabStorage);
    this.#upload = new SettingsUpload(sources.hub, scope);
    const room = this.#memory.read();
    this.#machine = new Machine({
      initial: {
        membership: room ? { kind: 'returning', ...room } : { kind: 'none' },
        hub: sources.hub.connectionState,
      },
      reduce: reduceRoom,
      run: (effect) => this.#run(effect),
    });
    scope.add(sources.hub.on('roster', (roster) => this.#machine.dispatch({ kind: 'roster', roster })));
    this.#exchange = new SettingsExchange(sources.mesh.topic('control'), () => this.settings, scope);
    scope.add(this.#exchange.heard.add((settings) => this.#machine.dispatch({ kind: 'settings', settings })));
    scope.add(this.#machine.changes.add(() => this.#onChange()));
  }

  get membership(): Membership {
    return this.#machine.state.membership;
  }

  /** The room's settings; null while nobody has made any. */
  get settings(): RoomSettings | null {
    return this.membership.kind === 'stay' ? this.membership.settings : null;
  }

  /**
   * Changes the settings for everybody in the room, with or without a hub. False when in no room, or when the new
   * settings are not valid (SPEC.md [SETTINGS-1]).
   */
  changeSettings(change: SettingsChange): boolean {
    if (this.membership.kind !== 'stay') return false;
    const changed = changedSettings(this.settings, this.#deps.peerId, change);
    if (changed) this.#machine.dispatch({ kind: 'settings', settings: changed });
    return changed !== null;
  }

  /** Joins a room, unless this client is in one. The result is seen in `membership`. */
  join(code: string): void {
    this.#machine.dispatch({ kind: 'join', code, visit: shortId() });
  }

  /** The person has accepted a call into this room: makes the links while the hub is asked. */
  prepare(visit: string, roster: Roster): void {
    this.#machine.dispatch({ kind: 'enter-by-call', phase: 'accepting', visit, roster });
  }

  /** This client is in a room because of a call. */
  enter(visit: string, roster: Roster): void {
    this.#machine.dispatch({ kind: 'enter-by-call', phase: 'joined', visit, roster });
  }

  /** Leaves the room: closes all links with a goodbye, and tells the hub, or the next one if there is none. */
  leave(): void {
    this.#machine.dispatch({ kind: 'leave' });
  }

  /** Takes `prepare` back; a room that was joined is not left. */
  abandonEntry(): void {
    if (this.membership.kind === 'stay' && this.membership.phase === 'accepting') this.leave();
  }

  /** Leaves a room that was made for a call that nobody accepted. */
  leaveUnansweredCall(): void {
    const stay = this.membership;
    const alone = this.#deps.mesh.peers.every(({ member }) => member.state === 'ringing');
    if (stay.kind === 'stay' && stay.origin === 'call' && alone) this.leave();
  }

  /** Makes sure that the hub has this client in no room, after a request whose outcome is unknown. */
  ensureLeftAtHub(): void {
    this.#machine.dispatch({ kind: 'ensure-left' });
  }

  /** Forgets a failed join. */
  dismissFailure(): void {
    this.#machine.dispatch({ kind: 'dismiss-failure' });
  }

  /** The connection to the hub changed. */
  onHub(hub: HubConnectionState): void {
    this.#machine.dispatch({ kind: 'hub', hub, visit: shortId() });
  }

  #onChange(): void {
    const { membership } = this;
    if (membership.kind !== 'stay' || membership.phase !== 'joining') this.#endWait();
    this.#memory.write(remembered(membership));
    this.changes.emit();
  }

  #run(effect: RoomEffect): void {
    const { hub, mesh } = this.#deps;
    switch (effect.kind) {
      case 'join':
        return void this.#join(effect.request);
      case 'leave-hub':
        return void hub.request('leave', {});
      case 'send-settings-to-hub':
        return this.#upload.tell(effect.settings);
      case 'send-settings-to-peers':
        return this.#exchange.broadcast(effect.settings);
      case 'reconcile':
        return mesh.reconcile(effect.view);
      case 'close-links':
        this.#upload.reset();
        return mesh.leave();
      case 'await-hub':
        return this.#awaitHub();
      case 'join-later':
        return this.#joinLater(effect.visit);
    }
  }

  async #join(request: JoinRequest): Promise<void> {
    const { hub, mesh } = this.#deps;
    const { code, visit, settings } = request;
    const answer = await hub.request('join', { code, visit, ...(settings && { charter: settings }) });
    if (this.#scope.ended) return;
    this.#machine.dispatch({ kind: 'join-answered', request, answer, alone: mesh.peers.length === 0 });
  }

  #joinLater(visit: string): void {
    this.#stopRetry?.();
    this.#stopRetry = this.#scope.after(RETRY_MS, () => this.#machine.dispatch({ kind: 'join-again', visit }));
  }

  #awaitHub(): void {
    this.#stopWaiting ??= this.#scope.after(HUB_PATIENCE_MS, () => {
      this.#stopWaiting = null;
      this.#machine.dispatch({ kind: 'hub-awaited' });
    });
  }

  #endWait(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
  }
}

/** What to keep for a reload. */
function remembered(membership: Membership): RememberedRoom | null {
  const isThere = membership.kind === 'stay' && membership.phase !== 'accepting';
  if (!isThere && membership.kind !== 'returning') return null;
  return { code: membership.code, settings: membership.settings };
}
