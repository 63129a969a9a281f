import type { RoomMembers } from './room.ts';

/** What tells rooms apart: people of one code who have other keys are behind other doors. See SPEC.md [DOOR-1]. */
export interface RoomName {
  readonly code: string;
  readonly door: string | null;
}

export interface Room extends RoomName {
  members: RoomMembers;
  revision: number;
  emptyTimer: NodeJS.Timeout | null;
}

/** The rooms of a hub by their names. A room that has got empty is kept for a while, so that its code stays reserved. */
export class RoomTable {
  readonly #emptyMs: number;
  /** By code, then by door. */
  readonly #byCode = new Map<string, Map<string | null, Room>>();

  /** @param emptyMs how long an empty room is kept, ms */
  constructor(emptyMs: number) {
    this.#emptyMs = emptyMs;
  }

  get size(): number {
    return [...this.#byCode.values()].reduce((sum, { size }) => sum + size, 0);
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  find({ code, door }: RoomName): Room | undefined {
    return this.#byCode.get(code)?.get(door);
  }

  /** The rooms behind all doors of a code. */
  ofCode(code: string): Room[] {
    return [...(this.#byCode.get(code)?.values() ?? [])];
  }

  add(room: Room): void {
    const doors = this.#byCode.get(room.code) ?? new Map<string | null, Room>();
    this.#byCode.set(room.code, doors.set(room.door, room));
  }

  setMembers(room: Room, members: RoomMembers): void {
    room.members = members;
    this.#keep(room);
    if (members.length === 0) this.#emptied(room);
  }

  clear(): void {
    for (const code of this.#byCode.keys()) for (const room of this.ofCode(code)) this.#keep(room);
    this.#byCode.clear();
  }

  #keep(room: Room): void {
    if (room.emptyTimer) clearTimeout(room.emptyTimer);
    room.emptyTimer = null;
  }

  /** Where another door of the code reserves it, this room is forgotten at once. */
  #emptied(room: Room): void {
    const isOnly = this.#byCode.get(room.code)?.size === 1;
    if (isOnly) room.emptyTimer = setTimeout(() => this.#drop(room), this.#emptyMs);
    else this.#drop(room);
  }

  #drop({ code, door }: Room): void {
    const doors = this.#byCode.get(code);
    doors?.delete(door);
    if (doors?.size === 0) this.#byCode.delete(code);
  }
}
