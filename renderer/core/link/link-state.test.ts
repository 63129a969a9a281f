import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECOVERY, reduceLink } from './link-state.ts';
import type { LinkAction, LinkEvent, LinkState } from './link-state.ts';

/** Runs the recovery with one tick a second and nothing heard; lists when each action came, in s. */
function climb(start: LinkState, seconds: number): { at: number; action: LinkAction }[] {
  let state = start;
  const actions: { at: number; action: LinkAction }[] = [];
  for (let at = 1; at <= seconds; at += 1) {
    const next = reduceLink(state, { kind: 'tick', now: at * 1_000 });
    state = next.state;
    if (next.action !== 'none') actions.push({ at, action: next.action });
  }
  return actions;
}

const connected: LinkState = { kind: 'connected' };

describe('the recovery of a link', () => {
  it('waits, restarts ICE, rebuilds, gives up and still tries', () => {
    const trouble = reduceLink(connected, { kind: 'trouble', now: 0 }).state;
    expect(climb(trouble, 60)).toEqual([
      { at: 2, action: 'ice-restart' },
      { at: 8, action: 'rebuild' },
      { at: 18, action: 'rebuild' },
      { at: 28, action: 'rebuild' },
      { at: 30, action: 'rebuild' },
      { at: 50, action: 'rebuild' },
    ]);
  });

  it('is connected again from every step as soon as something is heard', () => {
    let state = reduceLink(connected, { kind: 'trouble', now: 0 }).state;
    for (let now = 0; now < 60_000; now += 500) {
      expect(reduceLink(state, { kind: 'alive', now }).state).toEqual(connected);
      state = reduceLink(state, { kind: 'tick', now }).state;
    }
  });

  it('does not wait when ICE has failed', () => {
    expect(reduceLink(connected, { kind: 'failed', now: 5 })).toMatchObject({
      action: 'ice-restart',
      state: { kind: 'recovering', step: 'ice-restart' },
    });
  });

  it('[LINK-3] builds a new connection when the old one cannot be mended, rather than restart ICE on it', () => {
    const times = { since: 1, stepSince: 2 };
    const rebuilding = (since: number): LinkState => ({ kind: 'recovering', step: 'rebuild', since, stepSince: 9 });
    const table: [LinkState, LinkState, LinkAction][] = [
      [connected, rebuilding(9), 'rebuild'],
      [{ kind: 'recovering', step: 'waiting', ...times }, rebuilding(1), 'rebuild'],
      [{ kind: 'recovering', step: 'ice-restart', ...times }, rebuilding(1), 'rebuild'],
    ];
    for (const [before, state, action] of table) {
      expect(reduceLink(before, { kind: 'broken', now: 9 })).toEqual({ state, action });
    }
  });

  it('[LINK-3] does not hurry with what was built anew and breaks again before it is up', () => {
    const times = { since: 1, stepSince: 2 };
    const states: LinkState[] = [
      { kind: 'new' },
      { kind: 'connecting', ...times },
      { kind: 'recovering', step: 'rebuild', ...times },
      { kind: 'lost', ...times },
    ];
    for (const state of states) {
      expect(reduceLink(state, { kind: 'broken', now: 9 })).toEqual({ state, action: 'none' });
    }
  });

  it('[LINK-8] tries again at once when there may be a new way, and a link that is up stays up', () => {
    const retried = (state: LinkState) => reduceLink(state, { kind: 'retry', now: 9 });
    expect(retried(connected)).toEqual({ state: connected, action: 'ice-restart' });
    const recovering = { kind: 'recovering', since: 1, stepSince: 2 } as const;
    expect(retried({ ...recovering, step: 'waiting' }).action).toBe('ice-restart');
    expect(retried({ ...recovering, step: 'ice-restart' })).toMatchObject({
      action: 'rebuild',
      state: { step: 'rebuild', since: 1, stepSince: 9 },
    });
    expect(retried({ kind: 'connecting', since: 1, stepSince: 2 }).action).toBe('rebuild');
    expect(retried({ kind: 'lost', since: 1, stepSince: 2 }).action).toBe('rebuild');
  });

  it('[LIM-9] keeps somebody who floods cut off for half a minute, whatever happens meanwhile, and then begins anew', () => {
    const cutOff = reduceLink(connected, { kind: 'flooded', now: 0 });
    expect(cutOff).toEqual({ state: { kind: 'cut-off', since: 0 }, action: 'close' });
    const kinds = ['started', 'alive', 'trouble', 'failed', 'broken', 'rebuilt', 'retry', 'flooded'] as const;
    for (const kind of kinds) {
      expect(reduceLink(cutOff.state, { kind, now: 9 })).toEqual({ state: cutOff.state, action: 'none' });
    }
    expect(climb(cutOff.state, 31)).toEqual([{ at: RECOVERY.cutOffMs / 1_000, action: 'rebuild' }]);
  });

  it('is lost when a first connection does not come up', () => {
    let state = reduceLink({ kind: 'new' }, { kind: 'started', now: 0 }).state;
    for (let now = 0; now <= RECOVERY.givenUpMs; now += 1_000) state = reduceLink(state, { kind: 'tick', now }).state;
    expect(state.kind).toBe('lost');
  });

  it('counts a connection that was rebuilt at the other side’s wish as recovering', () => {
    expect(reduceLink(connected, { kind: 'rebuilt', now: 1 }).state).toMatchObject({
      kind: 'recovering',
      step: 'rebuild',
    });
  });

  it('never acts without trouble, whatever happens before', () => {
    const event = fc.record({
      kind: fc.constantFrom<LinkEvent['kind']>('alive', 'trouble', 'failed', 'broken', 'rebuilt', 'tick'),
      gap: fc.integer({ min: 1_000, max: 20_000 }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state: LinkState = connected;
        let now = 0;
        for (const { kind, gap } of events) {
          now += gap;
          const before: LinkState = state;
          const next = reduceLink(before, { kind, now });
          if (before.kind === 'connected' && kind !== 'failed' && kind !== 'broken') expect(next.action).toBe('none');
          state = next.state;
        }
      }),
    );
  });
});
