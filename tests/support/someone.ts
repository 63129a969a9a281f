import { vi } from 'vitest';
import { createSignalingClient } from '../../signaling/client/client.ts';
import type { Signaling } from '../../signaling/client/signaling.ts';
import type { Charter } from '../../signaling/protocol/index.ts';
import { randomSecret } from '../../signaling/server/testing/hub.ts';
import { Calls } from '../../renderer/core/calls.ts';
import type { Mesh, RosterView } from '../../renderer/core/link/mesh.ts';
import type { Caller, Notice } from '../../renderer/core/model.ts';
import { Room } from '../../renderer/core/room.ts';
import { Value } from '../../renderer/core/value.ts';

/** One person: real client of a real hub, real room and calls; the mesh only notes what it is told. */
export class Someone {
  readonly signaling: Signaling;
  readonly notices: Notice[] = [];
  readonly room: Room;
  readonly calls: Calls;
  readonly tab: Map<string, string | null>;
  readonly #secret: string;
  roster: RosterView | null = null;
  /** Charters that the peers were told. */
  readonly told: Charter[] = [];

  private constructor(url: string, secret = randomSecret(), tab = new Map<string, string | null>()) {
    this.#secret = secret;
    this.tab = tab;
    this.signaling = createSignalingClient({ url, secret, client: 'app' });
    this.room = new Room({
      signaling: this.signaling,
      mesh: this.#mesh(),
      charters: { broadcast: (charter) => void this.told.push(charter) },
      tabStorage: { get: (key) => this.tab.get(key) ?? null, set: (key, value) => void this.tab.set(key, value) },
      charter: new Value(null),
      onChange: () => undefined,
    });
    const { signaling, room } = this;
    this.calls = new Calls({ signaling, room, notify: (notice) => this.notices.push(notice) });
    signaling.onState((state) => {
      if (state.kind === 'online') {
        this.calls.onOnline(state.hubId);
        return room.onOnline();
      }
      this.calls.onOffline();
      if (state.kind === 'offline') room.onOffline();
    });
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
    return this.room.charter?.title;
  }

  get others(): number {
    return (this.roster?.members.length ?? 1) - 1;
  }

  #mesh(): Mesh {
    const notes: Pick<Mesh, 'reconcile' | 'leave' | 'receive' | 'setHubOnline' | 'peers'> = {
      reconcile: (roster) => void (this.roster = roster),
      leave: () => void (this.roster = null),
      receive: () => undefined,
      setHubOnline: () => undefined,
      peers: [],
    };
    return notes as Mesh;
  }
}
