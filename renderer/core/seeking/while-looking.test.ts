import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { type EventPayload, LIMITS, ok } from '../../../signaling/protocol/index.ts';
import { fakeStorage } from '../../../tests/support/fake-storage.ts';
import type { HubConnectionState } from '../hub/hub-line.ts';
import type { CallState, SeekState } from '../model.ts';
import { PreferenceStore } from '../preferences.ts';
import { Value } from '../value.ts';
import { Seeking, type SeekingDeps } from './seeking.ts';

const BEN = { peerId: 'ben', name: 'Ben' };
const DORA = { peerId: 'dora', name: 'Dora' };
const IDLE: CallState = { kind: 'idle' };
const rung = (from: typeof BEN, phase: 'asking' | 'ringing' = 'ringing'): CallState => ({
  kind: 'incoming',
  callId: 'call',
  from,
  guest: false,
  phase,
});

/** Anna, who looks, at a hub that does what the test says. */
async function look() {
  const events = {
    seeking: new Listeners<EventPayload<'seeking'>>(),
    pair: new Listeners<EventPayload<'pair'>>(),
    paired: new Listeners<EventPayload<'paired'>>(),
  };
  const asked: string[] = [];
  const hub = {
    changes: new Listeners<HubConnectionState>(),
    on: (name: keyof typeof events, listener: () => void) => events[name].add(listener),
    request(name: string) {
      asked.push(name);
      return Promise.resolve(ok({ waiting: 1 }));
    },
  };
  const call = new Value<CallState>(IDLE);
  const calls = { value: call, call: vi.fn(), accept: vi.fn() };
  const state = new Value<SeekState>({ kind: 'none' });
  const away = createStore(() => false);
  const seeking = new Seeking(
    {
      platform: { away },
      hub: hub as unknown as SeekingDeps['hub'],
      room: { membership: { kind: 'none' }, changes: new Listeners<void>() },
      calls,
      preferences: new PreferenceStore(fakeStorage(new Map())),
      blockedPeople: { has: () => false },
      value: state,
    },
    new Scope(),
  );
  seeking.start();
  await Promise.resolve();
  return {
    seeking,
    calls,
    state: () => state.get(),
    /** The requests since this was asked last. */
    asked: () => asked.splice(0),
    leaves: () => away.setState(true, true),
    goes: (next: CallState) => call.set(next),
    waits: (waiting: number) => events.seeking.emit({ waiting }),
    meets: (who: typeof BEN) => events.pair.emit({ with: who, guest: false }),
    paired: (who: typeof BEN, isCaller: boolean) => events.paired.emit({ with: who.peerId, calls: isCaller }),
    back: () => hub.changes.emit({ kind: 'online', hubId: 'hub', peerId: 'anna' }),
  };
}

describe('[SEEK-1] whoever looks seeks anew when a call led nowhere', () => {
  it('which somebody else made, and was declined or asked about', async () => {
    const anna = await look();
    for (const phase of ['ringing', 'asking'] as const) {
      anna.goes(rung(DORA, phase));
      anna.asked();
      anna.goes(IDLE);
      expect(anna.asked()).toEqual(['seek']);
    }
    expect(anna.calls.accept).not.toHaveBeenCalled();
    expect(anna.state().kind).toBe('looking');
  });

  it('where the ring of a pair failed, or the person says no to the name', async () => {
    const anna = await look();
    for (const phase of ['calling', 'asking'] as const) {
      anna.meets(BEN);
      anna.paired(BEN, true);
      expect(anna.calls.call).toHaveBeenLastCalledWith(BEN);
      anna.goes({ kind: 'outgoing', to: BEN, phase });
      anna.asked();
      anna.goes(IDLE);
      expect(anna.asked()).toEqual(['seek']);
    }
  });

  it('where whom they met rings by a name that is asked about, and the person says no', async () => {
    const anna = await look();
    anna.meets(BEN);
    anna.paired(BEN, false);
    anna.goes(rung(BEN, 'asking'));
    anna.asked();
    anna.goes(IDLE);
    expect(anna.asked()).toEqual(['seek']);
  });

  it('and not before: nobody is taken while somebody else rings, also after a new hello', async () => {
    const anna = await look();
    anna.goes(rung(DORA));
    anna.asked();
    anna.meets(BEN);
    anna.paired(BEN, true);
    anna.back();
    expect(anna.asked()).toEqual(['stop-seeking']);
    expect(anna.calls.call).not.toHaveBeenCalled();
  });
});

describe('[SEEK-3] whoever was met is answered by itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const met = async (isCaller: boolean | null) => {
    const anna = await look();
    anna.meets(BEN);
    if (isCaller !== null) anna.paired(BEN, isCaller);
    return anna;
  };
  const answered = ({ goes, calls }: Awaited<ReturnType<typeof look>>, from = BEN) => {
    goes(rung(from));
    return calls.accept.mock.calls.length > 0;
  };

  it('once the hub has said that they ring, and nobody else is', async () => {
    expect(answered(await met(false))).toBe(true);
    expect(answered(await met(false), DORA)).toBe(false);
    for (const unsaid of [null, true]) expect(answered(await met(unsaid))).toBe(false);
  });

  it('and not any more when the hub says that this person waits again, or somebody else has rung', async () => {
    const anna = await met(false);
    anna.waits(2);
    expect(answered(anna)).toBe(false);
    const ella = await met(false);
    ella.goes(rung(DORA));
    expect(answered(ella)).toBe(false);
  });

  it('and not later than the time that they have for it', async () => {
    const anna = await met(false);
    vi.advanceTimersByTime(LIMITS.takePairMs);
    expect(anna.asked()).toEqual(['seek', 'take-pair', 'seek']);
    expect(answered(anna)).toBe(false);
  });

  it('and not when nobody is at the computer any more, or the press was long ago', async () => {
    const anna = await met(false);
    anna.leaves();
    expect(anna.state()).toEqual({ kind: 'stopped', reason: 'away' });
    expect(anna.asked().at(-1)).toBe('stop-seeking');
    expect(answered(anna)).toBe(false);

    const ella = await look();
    vi.advanceTimersByTime(LIMITS.seekForMs - 1);
    expect(ella.state().kind).toBe('looking');
    ella.meets(BEN);
    ella.paired(BEN, false);
    vi.advanceTimersByTime(1);
    expect(ella.state()).toEqual({ kind: 'stopped', reason: 'nobody' });
    expect(answered(ella)).toBe(false);
  });
});
