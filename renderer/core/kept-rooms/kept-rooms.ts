import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Invitation } from '../../../signaling/protocol/index.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { RoomsApi } from '../kept-rooms-api.ts';
import type { KeptRooms as Kept } from '../model.ts';
import type { Platform } from '../ports.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { ToJoin } from '../room/room-state.ts';
import { followRooms } from '../rooms/nearby-rooms.ts';
import { Value } from '../value.ts';
import type { RoomKeeper, RoomKeeperDeps } from './room-keeper.ts';

interface KeptRoomsDeps extends Pick<RoomKeeperDeps, 'peerId'> {
  room: Parameters<typeof followRooms>[0]['room'];
  hub: HubLine;
  preferences: Pick<PreferenceStore, 'value'>;
  platform: Pick<Platform, 'keptRooms' | 'invite'>;
}

/** The rooms that this person keeps. What does the work is loaded late: the first screen of somebody new has none. */
export class KeptRooms {
  readonly #value = new Value<Kept>({ rooms: [], here: 'loading' });
  #keeper: RoomKeeper | null = null;

  /** The invitation with what is kept of its room. */
  known(invitation: Invitation): ToJoin {
    return this.#keeper?.known(invitation) ?? invitation;
  }

  /** @returns what the UI sees of these and of other rooms */
  start(deps: KeptRoomsDeps, scope: Scope): RoomsApi {
    const { hub, preferences } = deps;
    const rooms = followRooms(deps, scope);
    const open = (): void => void this.#open({ ...deps, rooms }, scope);
    if (preferences.value.get().name !== '') open();
    scope.add(hub.changes.add(({ kind }) => kind === 'online' && open()));
    return {
      rooms,
      keptRooms: this.#value.store,
      keepRoom: () => this.#keeper?.keepRoom(),
      keepNewRoom: (title) => this.#keeper?.keepNewRoom(title) ?? false,
      joinKeptRoom: (code) => this.#keeper?.joinKeptRoom(code),
      renameKeptRoom: (code, name) => this.#keeper?.renameKeptRoom(code, name) ?? false,
      forgetKeptRoom: (code) => this.#keeper?.forgetKeptRoom(code),
      restoreKeptRoom: (code) => this.#keeper?.restoreKeptRoom(code),
    };
  }

  /** Where it cannot be loaded no rooms are kept, and it is tried again with the next hub. */
  async #open(deps: KeptRoomsDeps & Pick<RoomKeeperDeps, 'rooms'>, scope: Scope): Promise<void> {
    if (this.#keeper !== null) return;
    const { platform } = deps;
    const loaded = await Promise.all([import('./room-keeper.ts'), platform.keptRooms()]).catch(() => null);
    if (loaded === null || scope.ended) return;
    const [late, storage] = loaded;
    const inviteOrigin = platform.invite.origin;
    this.#keeper ??= new late.RoomKeeper({ ...deps, inviteOrigin }, storage, this.#value, scope);
  }
}
