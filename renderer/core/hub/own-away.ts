import { AWAY } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { ReadableStore } from '../readable-store.ts';
import type { HubLine } from './hub-line.ts';
import { keepTold } from './keep-told.ts';

/** Keeps the hub told whether this person is away (SPEC.md [PEOPLE-4]). */
export function tellWhenAway(hub: HubLine, away: ReadableStore<boolean>, scope: Scope): void {
  const now = () => ({ away: away.getState() });
  const tell = keepTold(hub, { feature: AWAY, request: 'away', now, isUsual: (told) => !told.away }, scope);
  scope.add(away.subscribe(tell));
}
