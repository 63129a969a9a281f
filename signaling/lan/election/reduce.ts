import { reduceFollowing } from './following.ts';
import type { LanEvent, NodeState, Self, Step } from './node-state.ts';
import { reduceSeeking } from './seeking.ts';
import { reduceServing } from './serving.ts';
import { seek, serve } from './transitions.ts';

/** The first state: every node begins by serving, so that no app waits to be online. See SPEC.md [ELECT-2]. */
export function begin(self: Self, now: number): Step {
  return self.keyPin === null ? seek(self, { term: 0, lost: null, line: [], now }) : serve(0);
}

/** The next state of a node and what it has to do. Pure. */
export function reduceLan(self: Self, state: NodeState, event: LanEvent): Step {
  switch (state.kind) {
    case 'serving':
      return reduceServing(self, state, event);
    case 'following':
      return reduceFollowing(self, state, event);
    case 'seeking':
      return reduceSeeking(self, state, event);
  }
}

/** When the state wants its next `wake`, on the clock of its events; null for not at all. */
export function wakeAt(state: NodeState): number | null {
  switch (state.kind) {
    case 'serving':
      return state.joining === null ? state.settleAt : null;
    case 'following':
      return earliest(state.check.kind === 'due' ? state.check.at : null, state.elsewhere?.tryAt ?? null);
    case 'seeking':
      return earliest(state.retryAt, state.giveUpAt);
  }
}

function earliest(...times: (number | null)[]): number | null {
  const set = times.filter((time) => time !== null);
  return set.length === 0 ? null : Math.min(...set);
}
