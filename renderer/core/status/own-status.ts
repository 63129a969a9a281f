import * as v from 'valibot';
import { STATUS_TEXT } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import { keepTold } from '../hub/keep-told.ts';
import type { Platform } from '../ports.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Profiles } from '../profiles-api.ts';
import { hasEnded, StatusTextSchema, toTold } from './status-text.ts';

/** Timers stand still while the computer sleeps, so that the clock is looked at as often as this, ms. */
const LOOK_MS = 30_000;

interface OwnStatusDeps {
  hub: HubLine;
  preferences: PreferenceStore;
  network: Platform['network'];
}

/** Keeps hubs told what this person says of themself (SPEC.md [PEOPLE-5]), and takes it back when it ends. */
export function keepOwnStatus({ hub, preferences, network }: OwnStatusDeps, scope: Scope): Pick<Profiles, 'setStatus'> {
  const { store } = preferences.value;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Ends what has ended; else looks again when it may have. */
  function look(): void {
    clearTimeout(timer);
    const { status } = store.getState();
    if (status === null || status.until === null) return;
    if (hasEnded(status, Date.now())) return preferences.change({ status: null });
    timer = setTimeout(look, Math.min(status.until - Date.now(), LOOK_MS));
  }

  look();
  scope.add(() => clearTimeout(timer));
  // Also when the computer has woken up.
  scope.add(network.onChange(look));
  const tell = keepTold(
    hub,
    {
      feature: STATUS_TEXT,
      request: 'status-text',
      now() {
        const { status } = store.getState();
        const now = Date.now();
        return { status: status === null || hasEnded(status, now) ? null : toTold(status, now) };
      },
      isUsual: ({ status }) => status === null,
      mayBeKept: true,
    },
    scope,
  );
  scope.add(
    store.subscribe((after, before) => {
      if (after.status === before.status) return;
      look();
      tell();
    }),
  );

  return {
    setStatus(status) {
      const parsed = v.safeParse(v.nullable(StatusTextSchema), status);
      if (!parsed.success || (parsed.output !== null && hasEnded(parsed.output, Date.now()))) return false;
      preferences.change({ status: parsed.output });
      return true;
    },
  };
}
