import type { RoomSettings } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import { throttle } from '../throttle.ts';

/** Least time between two settings that the hub is told, ms. */
const GAP_MS = 1_000;

/**
 * Tells the hub the room's settings: the newest, no more often than once a second. Otherwise a member who floods others
 * with settings would make each of them flood the hub (SPEC.md [SETTINGS-7]).
 */
export class SettingsUpload {
  readonly #send: () => void;
  #newest: RoomSettings | null = null;

  constructor(hub: Pick<HubLine, 'request'>, scope: Scope) {
    this.#send = throttle(
      () => {
        if (this.#newest) void hub.request('charter', { charter: this.#newest });
      },
      GAP_MS,
      scope,
    );
  }

  tell(settings: RoomSettings): void {
    this.#newest = settings;
    this.#send();
  }

  /** The room was left: what has not been sent is not. */
  reset(): void {
    this.#newest = null;
  }
}
