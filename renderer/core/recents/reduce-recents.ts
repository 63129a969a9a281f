import { isMissed, LIMITS, withRecentCalls, type RecentCall } from '../../../signaling/protocol/index.ts';
import type { CallEnd } from '../calls/call-state.ts';
import type { Step } from '../machine.ts';

/** A call that was answered and goes on. */
interface Running {
  /** Of its entry. */
  id: string;
  peerId: string;
  /** They came into the room. */
  isHere: boolean;
}

export interface RecentsModel {
  /** The newest first. */
  calls: readonly RecentCall[];
  running: readonly Running[];
}

/** `at`: Unix time, ms. */
export type RecentsEvent =
  /** @param id for a new entry */
  | { kind: 'over'; end: CallEnd; id: string; at: number }
  /** The room changed. `present`: the peer ids of the others in it; null: this person is in none. */
  | { kind: 'room'; present: ReadonlySet<string> | null; at: number }
  /** The person looked at the list. */
  | { kind: 'seen'; at: number }
  /** Nothing more is to be said of what this person missed of somebody. */
  | { kind: 'hushed'; peerId: string; at: number }
  | { kind: 'removed'; ids: readonly string[] }
  /** Takes a removal back. */
  | { kind: 'restored'; calls: readonly RecentCall[]; at: number };

export type RecentsEffect = { kind: 'keep'; calls: readonly RecentCall[] } | { kind: 'forget'; ids: readonly string[] };

type RecentsStep = Step<RecentsModel, RecentsEffect>;

/** The calls that this person had (SPEC.md [RECENT-1] and after). */
export function reduceRecents(model: RecentsModel, event: RecentsEvent): RecentsStep {
  switch (event.kind) {
    case 'over':
      return onOver(model, event);
    case 'room':
      return onRoom(model, event);
    case 'seen':
      return keep(model, unseen(model).map(seen), event.at);
    case 'hushed':
      return keep(model, unseen(model, event.peerId).map(seen), event.at);
    case 'removed': {
      const calls = model.calls.filter(({ id }) => !event.ids.includes(id));
      return { state: { ...model, calls }, effects: [{ kind: 'forget', ids: event.ids }] };
    }
    case 'restored':
      return keep(model, event.calls, event.at);
  }
}

/** Whoever was called back, or answered, is not owed a call any more. */
function onOver(model: RecentsModel, { end, id, at }: Extract<RecentsEvent, { kind: 'over' }>): RecentsStep {
  const { peerId, name } = end.person;
  const ofThem = unseen(model, peerId);
  const begun = { id, peerId, name, at, count: 1, durationMs: null, seen: true };
  if (end.direction === 'outgoing')
    return begin(model, [...ofThem.map(seen), { ...begun, direction: 'outgoing', outcome: outcomeOf(end) }], at);
  const { outcome } = end;
  switch (outcome) {
    case 'answered':
    case 'declined':
      return begin(model, [...ofThem.map(seen), { ...begun, direction: 'incoming', outcome }], at);
    case 'missed':
    case 'silenced': {
      const before = ofThem.find((call) => call.outcome === outcome);
      const count = Math.min((before?.count ?? 0) + 1, LIMITS.missedCalls);
      const missed = { ...begun, id: before?.id ?? id, count, seen: false } as const;
      return keep(model, [{ ...missed, direction: 'incoming', outcome }], at);
    }
  }
}

/** @param calls the last one is new, and goes on if it was answered */
function begin(model: RecentsModel, calls: readonly RecentCall[], at: number): RecentsStep {
  const begun = calls.at(-1);
  const goesOn = begun?.outcome === 'answered' ? [{ id: begun.id, peerId: begun.peerId, isHere: false }] : [];
  return keep({ ...model, running: [...model.running, ...goesOn] }, calls, at);
}

function outcomeOf({ outcome }: Extract<CallEnd, { direction: 'outgoing' }>) {
  switch (outcome) {
    case 'gone':
    case 'room-full':
    case 'too-often':
    case 'removed':
    case 'offline':
      return 'failed';
    default:
      return outcome;
  }
}

/** A call is over when either of the two has left the room. */
function onRoom(model: RecentsModel, { present, at }: Extract<RecentsEvent, { kind: 'room' }>): RecentsStep {
  if (model.running.length === 0) return { state: model, effects: [] };
  const isOver = ({ peerId, isHere }: Running) => present === null || (isHere && !present.has(peerId));
  const over = new Set(model.running.filter(isOver).map(({ id }) => id));
  const running = model.running
    .filter(({ id }) => !over.has(id))
    .map((one) => ({ ...one, isHere: one.isHere || (present?.has(one.peerId) ?? false) }));
  const ended = model.calls
    .filter(({ id }) => over.has(id))
    .map((call) => ({ ...call, durationMs: Math.max(0, at - call.at) }));
  return keep({ ...model, running }, ended, at);
}

/** Missed calls that nobody has looked at. @param peerId of whom; everybody's without it */
function unseen({ calls }: RecentsModel, peerId?: string): RecentCall[] {
  return calls.filter((call) => isMissed(call) && !call.seen && (peerId === undefined || call.peerId === peerId));
}

function seen(call: RecentCall): RecentCall {
  return { ...call, seen: true };
}

function keep(model: RecentsModel, changed: readonly RecentCall[], at: number): RecentsStep {
  if (changed.length === 0) return { state: model, effects: [] };
  return {
    state: { ...model, calls: withRecentCalls(model.calls, changed, at) },
    effects: [{ kind: 'keep', calls: changed }],
  };
}
