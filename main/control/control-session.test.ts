import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ALL, AREA, deskRig as rig, KEY, MOVE } from '../../tests/support/control-desk.ts';
import { LIMITS, type ControlInput } from '../../signaling/protocol/index.ts';
import { partOf } from '../../signaling/protocol/screen-part.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is injected', () => {
  it('is what was sent, at its place on the shared screen, in order', async () => {
    const { allowed, send, injected } = rig();
    const text: ControlInput = { type: 'text', text: 'Grüße' };
    expect(await send(await allowed(), MOVE, KEY, text)).toBe('done');
    expect(injected).toEqual([{ type: 'move', at: { x: 500, y: 250 } }, KEY, text]);
  });

  it('[PART-2] stays on the part of the screen that is shared', async () => {
    const { allowed, send, injected, capture } = rig();
    capture.part = partOf({ x: 200, y: 100, width: 400, height: 150 }, AREA);
    const grant = await allowed();
    const corners = [0, 1].flatMap((x) => [0, 0.5, 1].map((y): ControlInput => ({ type: 'move', x, y })));
    expect(await send(grant, ...corners)).toBe('done');
    expect(injected.map((input) => 'at' in input && [input.at.x, input.at.y])).toEqual(
      [200, 599].flatMap((x) => [100, 175, 249].map((y) => [x, y])),
    );
  });

  it('is nothing of 1,000 without a grant, with one that is made up, or with keys where only the mouse was allowed', async () => {
    const { allowed, send, injected, handlers } = rig();
    const forged = 'x'.repeat(22);
    for (let n = 0; n < 250; n += 1) expect(await send(forged, MOVE)).toBe('no-grant');
    const ended = await allowed();
    void handlers.endControl(null);
    const grant = await allowed({ ...ALL, keyboard: false });
    for (let n = 0; n < 250; n += 1) {
      expect(await send(forged, MOVE)).toBe('no-grant');
      expect(await send(ended, MOVE)).toBe('no-grant');
      expect(await send(grant, n % 2 === 0 ? KEY : { type: 'text', text: 'rm' })).toBe('not-granted');
    }
    expect(injected).toEqual([]);
    expect(await send(grant, MOVE)).toBe('done');
  });

  it('is at most 200 a second', async () => {
    const { allowed, send, injected } = rig();
    const grant = await allowed();
    const replies: string[] = [];
    for (let n = 0; n < 1_000; n += 1) replies.push(await send(grant, MOVE));
    expect(injected).toHaveLength(200);
    expect(replies.filter((reply) => reply === 'too-fast')).toHaveLength(800);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await send(grant, MOVE)).toBe('done');
  });

  it('is nothing after a sleep of the computer, of a second or more, also without a timer that ran', async () => {
    const { allowed, send, injected, ends, clock } = rig();
    const grant = await allowed();
    clock.asleepMs = 900;
    expect(await send(grant, MOVE), 'clocks that differ').toBe('done');
    clock.asleepMs = 1_000;
    expect(await send(grant, MOVE)).toBe('no-grant');
    expect([injected.length, ends()]).toEqual([1, ['expired']]);
  });

  it('is what was sent for as long as was allowed, to whatever the clock is set', async () => {
    const { allowed, send, ends } = rig();
    const grant = await allowed();
    vi.setSystemTime(Date.now() + 60 * 60_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await send(grant, MOVE)).toBe('done');
    vi.setSystemTime(0);
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(await send(grant, MOVE)).toBe('no-grant');
    expect(ends()).toEqual(['expired']);
  });

  it('is nothing of what waits when somebody stops it', async () => {
    const { allowed, send, injected, injector, handlers, ends, shown } = rig();
    const grant = await allowed();
    injector.inject.mockImplementationOnce((input) => {
      injected.push(input);
      void handlers.endControl(null);
      return Promise.resolve();
    });
    const replies = Promise.all([send(grant, MOVE, MOVE, MOVE), send(grant, MOVE)]);
    expect(await replies).toEqual(['no-grant', 'no-grant']);
    expect(injected).toHaveLength(1);
    expect(ends()).toEqual(['stopped']);
    expect(injector.close).toHaveBeenCalledOnce();
    expect(shown.close).toHaveBeenCalledOnce();
  });
});

describe('the person’s own hand', () => {
  it('pauses it: nothing is held or injected until their mouse has rested for 2 s', async () => {
    const { allowed, send, injected, injector, own, events } = rig();
    const grant = await allowed();
    Object.assign(own, { moved: true });
    expect(await send(grant, MOVE)).toBe('paused');
    expect(injector.release).toHaveBeenCalledOnce();
    Object.assign(own, { moved: false });
    await vi.advanceTimersByTimeAsync(1_900);
    expect(await send(grant, MOVE)).toBe('paused');
    await vi.advanceTimersByTimeAsync(150);
    expect(await send(grant, MOVE)).toBe('done');
    expect(injected).toHaveLength(1);
    expect(events.map((event) => event.kind === 'control-paused' && event.paused)).toEqual([true, false]);
  });

  it('is seen within 100 ms', async () => {
    const { allowed, own, events } = rig();
    await allowed();
    Object.assign(own, { moved: true });
    await vi.advanceTimersByTimeAsync(100);
    expect(events).toMatchObject([{ kind: 'control-paused', paused: true }]);
  });

  it('is looked at again where that was told late: nothing is injected by what was so before', async () => {
    const { allowed, send, injected, injector, own, clock } = rig();
    const grant = await allowed();
    injector.ownInput.mockImplementationOnce(() => {
      const before = { ...own };
      Object.assign(own, { moved: true });
      clock.stalledMs = 50;
      return Promise.resolve(before);
    });
    expect(await send(grant, MOVE)).toBe('paused');
    expect(injected).toEqual([]);
  });

  it('on Escape for 1 s ends it', async () => {
    const { allowed, own, ends } = rig();
    await allowed();
    Object.assign(own, { escapeDown: true });
    await vi.advanceTimersByTimeAsync(950);
    expect(ends()).toEqual([]);
    await vi.advanceTimersByTimeAsync(150);
    expect(ends()).toEqual(['escape']);
  });
});

describe('[REMOTE-6] what is held', () => {
  const LEFT: ControlInput = { type: 'button', button: 'left', down: true, x: 0.1, y: 0.1 };

  it('is let go of when nothing is heard of it for half a second, whatever else is', async () => {
    const { allowed, send, injector } = rig();
    const grant = await allowed();
    await send(grant, KEY, LEFT);
    for (let n = 0; n < 5; n += 1) {
      await vi.advanceTimersByTimeAsync(150);
      await send(grant, { type: 'held', keys: ['KeyA'], buttons: ['left'] });
    }
    expect(injector.release).not.toHaveBeenCalled();
    for (let n = 0; n < 12; n += 1) {
      await vi.advanceTimersByTimeAsync(50);
      await send(grant, MOVE);
    }
    expect(injector.release).toHaveBeenCalledOnce();
  });

  it('is let go of when it is not told of, where the mouse is', async () => {
    const { allowed, send, injected } = rig();
    const grant = await allowed();
    await send(grant, KEY, LEFT, MOVE, { type: 'held', keys: [], buttons: [] });
    expect(injected.slice(3)).toEqual([
      { ...KEY, down: false },
      { type: 'button', button: 'left', down: false, at: { x: 500, y: 250 } },
    ]);
  });

  it('is after a pause what it is told to be: modifiers, and no other key or button twice', async () => {
    const { allowed, send, injected, own } = rig();
    const grant = await allowed();
    await send(grant, KEY, LEFT, { type: 'key', code: 'AltLeft', down: true });
    Object.assign(own, { moved: true });
    expect(await send(grant, MOVE)).toBe('paused');
    Object.assign(own, { moved: false });
    await vi.advanceTimersByTimeAsync(2_100);
    await send(grant, { type: 'held', keys: ['KeyA', 'ShiftLeft'], buttons: ['left'] });
    expect(injected.slice(3)).toEqual([{ type: 'key', code: 'ShiftLeft', down: true }]);
  });

  it('is none of it pressed any more once the person’s own hand has paused it, and all of it let go of', async () => {
    const { allowed, send, injected, injector, own } = rig();
    const grant = await allowed();
    const keys = ['ShiftLeft', 'ControlLeft', 'AltLeft'];
    injector.inject.mockImplementationOnce(async (input) => {
      injected.push(input);
      Object.assign(own, { moved: true });
      await vi.advanceTimersByTimeAsync(100);
    });
    expect(await send(grant, { type: 'held', keys, buttons: [] })).toBe('paused');
    expect(injected).toEqual([{ type: 'key', code: 'ShiftLeft', down: true }]);
    expect(injector.release).toHaveBeenCalledOnce();
    Object.assign(own, { moved: false });
    await vi.advanceTimersByTimeAsync(2_100);
    expect(await send(grant, { type: 'held', keys, buttons: [] })).toBe('done');
    expect(injected.slice(1)).toEqual(keys.map((code) => ({ type: 'key', code, down: true })));
  });

  it('is at most as many keys as can be told of at once', async () => {
    const { allowed, send, injected } = rig();
    const grant = await allowed();
    const key = (n: number, down = true): ControlInput => ({ type: 'key', code: `Key${n}`, down });
    const keys = Array.from({ length: LIMITS.controlHeldKeys }, (_, n) => key(n));
    const [first, more] = [key(0, false), key(LIMITS.controlHeldKeys)];
    await send(grant, ...keys, more, key(3));
    expect(injected, 'a key that is held may repeat').toEqual([...keys, key(3)]);
    await send(grant, first, more);
    expect(injected.slice(-2)).toEqual([first, more]);
  });

  it('stops no text once nothing is held', async () => {
    const { allowed, send, injector } = rig();
    await send(await allowed(), KEY, { ...KEY, down: false });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(injector.release).not.toHaveBeenCalled();
  });

  it('is no key where only the mouse was allowed', async () => {
    const { allowed, send } = rig();
    const grant = await allowed({ ...ALL, keyboard: false });
    expect(await send(grant, { type: 'held', keys: ['ControlLeft'], buttons: [] })).toBe('not-granted');
    expect(await send(grant, { type: 'held', keys: [], buttons: ['left'] })).toBe('done');
  });
});
