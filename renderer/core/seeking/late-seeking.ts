import { SEEK } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { SeekState } from '../model.ts';
import type { SeekingApi } from '../seeking-api.ts';
import { Value } from '../value.ts';
import type { Seeking, SeekingDeps } from './seeking.ts';

type Deps = Omit<SeekingDeps, 'value'> & { hub: HubLine };

/** Looking for anybody to talk to; what does the work is loaded when somebody does. @returns what the UI sees of it */
export function startSeeking(deps: Deps, scope: Scope): SeekingApi {
  const { hub } = deps;
  const value = new Value<SeekState>({ kind: 'unavailable' });
  let seeking: Seeking | null = null;

  async function start(): Promise<void> {
    const loaded = await import('./seeking.ts').catch(() => null);
    if (scope.ended) return;
    if (loaded === null) return value.set({ kind: 'failed', reason: 'failed' });
    seeking ??= new loaded.Seeking({ ...deps, value }, scope);
    seeking.start();
  }

  scope.add(
    hub.changes.add(() => {
      const { kind } = value.get();
      // Whoever looks goes on with the next hub, and whoever comes back reads why it stopped.
      if (kind !== 'looking' && kind !== 'stopped') value.set({ kind: hub.knows(SEEK) ? 'none' : 'unavailable' });
    }),
  );
  return { seeking: value.store, startSeeking: () => void start(), stopSeeking: () => seeking?.stop() };
}
