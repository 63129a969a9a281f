import type { GreetedRequest, RequestInput } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from './hub-line.ts';

/** A hub that this was told too often is told it again after this, ms. */
export const TELL_AGAIN_MS = 30_000;

interface Telling<N extends GreetedRequest> {
  /** Told only to a hub that knows it (SPEC.md [VER-2]). */
  feature: string;
  request: N;
  /** What is to be told now. */
  now: () => RequestInput<N>;
  /** Whether a hub takes that for granted of somebody it was told nothing of. */
  isUsual: (input: RequestInput<N>) => boolean;
  /** Whether the page before this one may have told something else, which a hub keeps through a reload. */
  mayBeKept?: boolean;
}

/**
 * Keeps hubs told of something of this person.
 *
 * @returns to be called when it has changed
 */
export function keepTold<N extends GreetedRequest>(
  hub: HubLine,
  { feature, request, now, isUsual, mayBeKept = false }: Telling<N>,
  scope: Scope,
): () => void {
  // A hub keeps what it was told while this client's connection is lost, perhaps also what it did not answer.
  let mayBeUnusual = mayBeKept;
  let asked = 0;
  async function tell(): Promise<void> {
    const input = now();
    const usual = isUsual(input);
    if (!hub.knows(feature) || (usual && !mayBeUnusual)) return;
    mayBeUnusual = true;
    asked += 1;
    const mine = asked;
    const answer = await hub.request(request, input);
    if (mine !== asked) return;
    if (answer.ok) mayBeUnusual = !usual;
    else if (answer.code === 'rate-limited') scope.after(TELL_AGAIN_MS, () => void tell());
  }
  scope.add(hub.changes.add((state) => state.kind === 'online' && void tell()));
  return () => void tell();
}
