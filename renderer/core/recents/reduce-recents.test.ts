import { describe, expect, it } from 'vitest';
import { LIMITS, type RecentCall } from '../../../signaling/protocol/index.ts';
import type { CallEnd } from '../calls/call-state.ts';
import { reduceRecents, type RecentsEffect, type RecentsEvent, type RecentsModel } from './reduce-recents.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const ANN = { peerId: 'a'.repeat(22), name: 'Ann' };
const BOB = { peerId: 'b'.repeat(22), name: 'Bob' };
type Outcome<D extends CallEnd['direction']> = Extract<CallEnd, { direction: D }>['outcome'];

/** Somebody's calls, a second apart. */
class Rig {
  effects: readonly RecentsEffect[] = [];
  #model: RecentsModel = { calls: [], running: [] };
  #count = 0;

  after(event: RecentsEvent): this {
    const { state, effects } = reduceRecents(this.#model, event);
    this.#model = state;
    this.effects = effects;
    return this;
  }

  rung(outcome: Outcome<'incoming'>, person = ANN): this {
    return this.#over({ direction: 'incoming', person, outcome });
  }

  rang(outcome: Outcome<'outgoing'>, person = ANN): this {
    return this.#over({ direction: 'outgoing', person, outcome });
  }

  /** @param after seconds */
  inRoom(after: number, ...present: (typeof ANN)[]): this {
    return this.after({ kind: 'room', present: new Set(present.map(({ peerId }) => peerId)), at: NOW + after * 1_000 });
  }

  inNoRoom(after: number): this {
    return this.after({ kind: 'room', present: null, at: NOW + after * 1_000 });
  }

  #over(end: CallEnd): this {
    this.#count += 1;
    return this.after({ kind: 'over', end, id: `call-${this.#count}`, at: NOW + this.#count * 1_000 });
  }

  get calls(): readonly RecentCall[] {
    return this.#model.calls;
  }

  /** Each as "name outcome", with the number if it is more than one, and * while it was not seen; the newest first. */
  get list(): string[] {
    return this.calls.map(({ name, outcome, count, seen }) => {
      return `${name} ${outcome}${count > 1 ? ` ${count}` : ''}${seen ? '' : ' *'}`;
    });
  }
}

describe('[RECENT-1] the history of calls', () => {
  it('has every way that a call ends, and keeps each', () => {
    const rig = new Rig()
      .rung('declined')
      .rang('no-answer')
      .rang('busy')
      .rang('cancelled')
      .rang('offline')
      .rang('gone');
    expect(rig.list).toEqual(
      ['failed', 'failed', 'cancelled', 'busy', 'no-answer', 'declined'].map((one) => `Ann ${one}`),
    );
    expect(rig.effects).toEqual([{ kind: 'keep', calls: [rig.calls[0]] }]);
  });

  it('says how long a call was that was answered, until the other one leaves', () => {
    const rig = new Rig().rung('answered').inRoom(2).inRoom(3, ANN, BOB);
    expect(rig.calls[0]?.durationMs).toBeNull();
    rig.inRoom(61, BOB);
    expect(rig.calls[0]?.durationMs).toBe(60_000);
    expect(rig.effects).toEqual([{ kind: 'keep', calls: rig.calls }]);
    rig.inNoRoom(90);
    expect(rig.effects).toEqual([]);
  });

  it('or until one leaves oneself, also before they came', () => {
    expect(new Rig().rang('answered').inRoom(3, ANN).inNoRoom(11).calls[0]?.durationMs).toBe(10_000);
    expect(new Rig().rang('answered').inNoRoom(2).calls[0]?.durationMs).toBe(1_000);
  });

  it('counts each of several calls for itself', () => {
    const rig = new Rig().rang('answered', ANN).rang('answered', BOB).inRoom(3, ANN, BOB).inRoom(5, ANN).inRoom(8);
    expect(rig.calls.map(({ name, durationMs }) => [name, durationMs])).toEqual([
      ['Bob', 3_000],
      ['Ann', 7_000],
    ]);
  });

  it('a clock that was set back makes no time less than none', () => {
    expect(new Rig().rang('answered').inRoom(2, ANN).inNoRoom(-9).calls[0]?.durationMs).toBe(0);
  });

  it('forgets calls, and takes that back', () => {
    const rig = new Rig().rung('declined').rang('busy', BOB);
    const [bobs] = rig.calls;
    rig.after({ kind: 'removed', ids: ['call-2'] });
    expect([rig.list, rig.effects]).toEqual([['Ann declined'], [{ kind: 'forget', ids: ['call-2'] }]]);
    rig.after({ kind: 'restored', calls: bobs ? [bobs] : [], at: NOW });
    expect(rig.list).toEqual(['Bob busy', 'Ann declined']);
  });
});

describe('missed calls', () => {
  it('[RECENT-2] of one person that nobody has seen are one entry, at the time of the newest', () => {
    const rig = new Rig().rung('missed').rung('missed', BOB).rung('missed').rung('silenced');
    expect(rig.list).toEqual(['Ann silenced *', 'Ann missed 2 *', 'Bob missed *']);
    for (let ring = 0; ring < LIMITS.missedCalls + 10; ring += 1) rig.rung('missed', BOB);
    expect(rig.list).toEqual([`Bob missed ${LIMITS.missedCalls} *`, 'Ann silenced *', 'Ann missed 2 *']);
  });

  it('[RECENT-3] are new until they were seen, and then begin again', () => {
    const rig = new Rig().rung('missed').after({ kind: 'seen', at: NOW });
    expect(rig.list).toEqual(['Ann missed']);
    expect(rig.effects).toEqual([{ kind: 'keep', calls: rig.calls }]);
    expect(rig.after({ kind: 'seen', at: NOW }).effects).toEqual([]);
    expect(rig.rung('missed').list).toEqual(['Ann missed *', 'Ann missed']);
  });

  it('[RECENT-3] are not new any more once that person was called or answered, or is blocked', () => {
    const begun = () => new Rig().rung('missed').rung('missed', BOB);
    expect(begun().rang('no-answer').list).toEqual(['Ann no-answer', 'Bob missed *', 'Ann missed']);
    expect(begun().rung('answered').list).toEqual(['Ann answered', 'Bob missed *', 'Ann missed']);
    expect(begun().after({ kind: 'hushed', peerId: ANN.peerId, at: NOW }).list).toEqual(['Bob missed *', 'Ann missed']);
  });
});
