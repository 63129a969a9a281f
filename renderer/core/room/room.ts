import { LIMITS, type RoomSettings } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine, HubConnectionState } from '../hub/hub-line.ts';
import type { Mesh } from '../link/mesh.ts';
import { Machine } from '../machine.ts';
import type { KeyValueStorage } from '../ports.ts';
import { shortId } from '../random-id.ts';
import { throttle } from '../throttle.ts';
import { Timers } from '../timers.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import { changedSettings, type SettingsChange } from './changed-settings.ts';
import { watchHost } from './host-watch.ts';
import { reduceRoom } from './reduce-room.ts';
import { doorOf } from './room-key.ts';
import { hearOfRoom } from './room-events.ts';
import { remembered } from './remembered-room.ts';
import { RoomMemory } from './room-memory.ts';
import { SettingsExchange, toldToPeers } from './settings-exchange.ts';
import type { CallEntry, JoinRequest, Membership, RoomEffect, RoomEvent, RoomModel, ToJoin } from './room-state.ts';

export interface RoomDeps {
  /** The own one. */
  peerId: string;
  hub: HubLine;
  mesh: Mesh;
  tabStorage: KeyValueStorage;
  blockedPeople: Pick<BlockedPeople, 'has'>;
}

const RETRY_MS = 2_000;
/** Least time between two doors that the hub is told, ms: as often as it takes them for good (SPEC.md [SETTINGS-7], [LIM-13]). */
const DOOR_GAP_MS = 60_000 / LIMITS.visitsPerMinute;
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
  /** Tells the hub the present door. A member who floods others with settings so makes none of them flood the hub. */
  readonly #tellDoor: () => void;
  readonly #machine: Machine<RoomModel, RoomEvent, RoomEffect>;
  readonly #timers: Timers<'hub' | 'retry' | 'knock'>;

  constructor(sources: RoomDeps, scope: Scope) {
    this.#deps = sources;
    this.#scope = scope;
    this.#timers = new Timers(scope);
    this.#memory = new RoomMemory(sources.tabStorage);
    const room = this.#memory.read();
    this.#machine = new Machine<RoomModel, RoomEvent, RoomEffect>({
      initial: {
        membership: room ? { kind: 'returning', ...room } : { kind: 'none' },
        hub: sources.hub.connectionState,
      },
      reduce: (model, event) => reduceRoom(model, event, shortId()),
      run: (effect) => this.#run(effect),
    });
    const dispatch = (event: RoomEvent) => this.#machine.dispatch(event);
    const topic = sources.mesh.topic('control');
    this.#tellDoor = throttle(() => this.#joinAgain(), DOOR_GAP_MS, scope);
    this.#exchange = new SettingsExchange(topic, () => toldToPeers(this.membership), scope);
    hearOfRoom({ ...sources, topic, exchange: this.#exchange }, dispatch, scope);
    watchHost({ ...sources, room: this, onLost: () => dispatch({ kind: 'host-lost' }) }, scope);
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
    if (!this.isInside) return false;
    const changed = changedSettings(this.settings, this.#deps.peerId, change);
    if (changed) this.#machine.dispatch({ kind: 'settings', settings: changed });
    return changed !== null;
  }

  /** Joins a room, unless this client is in one. The result is seen in `membership`. @param isMade the room is made by this */
  join(invitation: ToJoin, isMade = false): void {
    this.#machine.dispatch({ kind: 'join', invitation, visit: shortId(), inside: isMade });
  }

  /** The person has accepted a call into this room: makes the links while the hub is asked. */
  prepare(entry: CallEntry): void {
    this.#machine.dispatch({ ...entry, kind: 'enter-by-call', phase: 'accepting' });
  }

  /** This client is in a room because of a call. */
  enter(entry: CallEntry): void {
    this.#machine.dispatch({ ...entry, kind: 'enter-by-call', phase: 'joined' });
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

  /** Forgets a failed join, and the room that was left. */
  forget(): void {
    this.#machine.dispatch({ kind: 'forget' });
  }

  /** The connection to the hub changed. */
  onHub(hub: HubConnectionState): void {
    this.#machine.dispatch({ kind: 'hub', hub });
  }

  /** The person is in a room, with those who may be there. */
  get isInside(): boolean {
    return this.membership.kind === 'stay' && this.membership.phase === 'joined';
  }

  #onChange(): void {
    const { membership } = this;
    const phase = membership.kind === 'stay' ? membership.phase : null;
    if (phase !== 'joining') this.#timers.stop('hub');
    if (phase !== 'knocking') this.#timers.stop('knock');
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
      case 'tell-door':
        return this.#tellDoor();
      case 'guard':
        return mesh.doorkeeper.guard(effect.room);
      case 'knock':
        return this.#knock();
      case 'tell-settings':
        return this.#exchange.tellAll();
      case 'reconcile':
        return mesh.reconcile(effect.view);
      case 'close-links':
        return mesh.leave();
      case 'await-hub':
        return this.#timers.ensure('hub', HUB_PATIENCE_MS, () => this.#machine.dispatch({ kind: 'hub-awaited' }));
      case 'join-later':
        return this.#timers.start('retry', RETRY_MS, () => this.#joinAgain());
    }
  }

  async #join(request: JoinRequest): Promise<void> {
    const { hub, mesh } = this.#deps;
    const { code, visit, key } = request;
    const door = key === null ? request.door : await doorOf(key);
    // The person may have left meanwhile.
    if (this.membership.kind !== 'stay' || this.membership.visit !== visit) return;
    const answer = await hub.request('join', { code, visit, ...(door !== null && { door }) });
    if (this.#scope.ended) return;
    this.#machine.dispatch({ kind: 'join-answered', request, answer, alone: mesh.peers.length === 0 });
  }

  #joinAgain(): void {
    this.#machine.dispatch({ kind: 'join-again' });
  }

  #knock(): void {
    void this.#deps.hub.request('knock', {});
    this.#timers.start('knock', LIMITS.knockAgainMs, () => this.#machine.dispatch({ kind: 'knock-again' }));
  }
}
