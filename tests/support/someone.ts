import { vi } from 'vitest';
import { createSignalingClient } from '../../signaling/client/client.ts';
import type { Signaling } from '../../signaling/client/signaling.ts';
import type { Charter } from '../../signaling/protocol/index.ts';
import type { RoomMessage } from '../../signaling/protocol/peer/index.ts';
import { Topic } from '../../renderer/core/link/topic.ts';
import { randomSecret } from '../../signaling/server/testing/hub.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import { Calls } from '../../renderer/core/calls/calls.ts';
import { HubLine } from '../../renderer/core/hub/hub-line.ts';
import { OwnIdentity } from '../../renderer/core/identity/own-identity.ts';
import { Notices } from '../../renderer/core/notices.ts';
import type { Mesh, RosterView } from '../../renderer/core/link/mesh.ts';
import type { Caller, Notice } from '../../renderer/core/model.ts';
import { Room } from '../../renderer/core/room/room.ts';

/** One person: real client of a real hub, real room and calls; the mesh only notes what it is told. */
export class Someone {
  readonly signaling: Signaling;
  readonly #notices = new Notices();
  readonly room: Room;
  readonly calls: Calls;
  readonly tab: Map<string, string | null>;
  readonly #secret: string;
  roster: RosterView | null = null;
  /** Charters that the peers were told. */
  readonly told: Charter[] = [];
  readonly #topic = new Topic<RoomMessage>();

  private constructor(url: string, secret = randomSecret(), tab = new Map<string, string | null>()) {
    this.#secret = secret;
    this.tab = tab;
    this.signaling = createSignalingClient({ url, secret, client: 'app' });
    this.#topic.open('peer', { send: (frame) => frame.kind === 'charter' && this.told.push(frame.charter) > 0 });
    const scope = new Scope();
    const identity = new OwnIdentity(null);
    const hub = new HubLine(this.signaling, identity, scope);
    const tabStorage = {
      get: (key: string) => tab.get(key) ?? null,
      set: (key: string, value: string | null) => void tab.set(key, value),
    };
    const room = (this.room = new Room({ identity, hub, mesh: this.#mesh(), tabStorage }, scope));
    const calls = (this.calls = new Calls({ hub, room, notices: this.#notices, tabStorage }, scope));
    hub.changes.add((standing) => {
      calls.onHub(standing);
      room.onHub(standing);
    });
  }

  get notices(): Notice[] {
    return this.#notices.value.get().map(({ id: _, ...notice }) => notice);
  }

  static connecting(url: string, name: string): Someone {
    const someone = new Someone(url);
    someone.signaling.start({ name, availability: 'available' });
    return someone;
  }

  /** The same tab after a reload. */
  async reloaded(url: string): Promise<Someone> {
    const someone = new Someone(url, this.#secret, this.tab);
    someone.signaling.start({ name: 'Again', availability: 'available' });
    await vi.waitUntil(() => someone.signaling.state.kind === 'online');
    return someone;
  }

  static async online(url: string, name: string): Promise<Someone> {
    const someone = Someone.connecting(url, name);
    await vi.waitUntil(() => someone.signaling.state.kind === 'online');
    return someone;
  }

  /** As the others address this person. */
  get caller(): Caller {
    const { state } = this.signaling;
    return { peerId: state.kind === 'online' ? state.peerId : '', name: 'somebody' };
  }

  /** A peer tells it the room's settings. */
  hear(charter: Charter): void {
    this.#topic.deliver('peer', { kind: 'charter', charter });
  }

  get call(): string {
    return this.calls.value.get().kind;
  }

  /** Code of the room, or null. */
  get code(): string | null {
    const { membership } = this.room;
    return membership.kind === 'stay' && membership.phase === 'joined' ? membership.code : null;
  }

  /** Room title. */
  get title(): string | undefined {
    return this.room.settings?.title;
  }

  get others(): number {
    return (this.roster?.members.length ?? 1) - 1;
  }

  #mesh(): Mesh {
    const notes: Pick<Mesh, 'reconcile' | 'leave' | 'receive' | 'setHubOnline' | 'peers' | 'topic'> = {
      reconcile: (roster) => void (this.roster = roster),
      leave: () => void (this.roster = null),
      receive: () => undefined,
      setHubOnline: () => undefined,
      peers: [],
      topic: () => this.#topic as never,
    };
    return notes as Mesh;
  }
}
