import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../signaling/basics/listeners.ts';
import type { ControlInput } from '../../signaling/protocol/index.ts';
import type { BridgeReply } from '../bridge/contract.ts';
import type { ControlChoice } from '../bridge/control-window.ts';
import type { ControlAsker, ControlEvent } from '../bridge/remote-control.ts';
import type { Settings } from '../settings.ts';
import type { ControlPower } from './control-power.ts';
import type { Injector, OwnInput, PlacedInput } from './injector.ts';
import { RemoteControlDesk } from './remote-control.ts';

const BOB: ControlAsker = { peerId: 'b'.repeat(22), name: 'Bob', verified: false };
const CLEO: ControlAsker = { peerId: 'c'.repeat(22), name: 'Cleo', verified: true };
const ALL = { allow: true, keyboard: true, minutes: 5, remember: false } as const;
const NO = { allow: false } as const;
const MOVE: ControlInput = { type: 'move', x: 0.5, y: 0.5 };
const KEY: ControlInput = { type: 'key', code: 'KeyA', down: true };
const AREA = { x: 0, y: 0, width: 1000, height: 500 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function rig({ power = 'offered', mayAsk = true }: { power?: ControlPower; mayAsk?: boolean } = {}) {
  const events: ControlEvent[] = [];
  const injected: PlacedInput[] = [];
  const records: string[] = [];
  const own: OwnInput = { moved: false, escapeDown: false };
  const injector = {
    inject: vi.fn<Injector['inject']>((input) => Promise.resolve(void injected.push(input))),
    ownInput: vi.fn(() => Promise.resolve(own)),
    release: vi.fn(),
    close: vi.fn(() => Promise.resolve()),
  } satisfies Injector;
  const settings = { controlMayBeAsked: mayAsk } as Settings;
  const capture = { display: 1 as number | null, onChange: new Listeners<void>() };
  const shown = { pause: vi.fn(), close: vi.fn() };
  const ask = vi.fn((_asker: ControlAsker, _signal: AbortSignal) => Promise.resolve<ControlChoice>(ALL));
  const desk = new RemoteControlDesk({
    power,
    settings: {
      get: () => settings,
      update: (change) => Promise.resolve(void Object.assign(settings, change)),
    },
    capture,
    areaOf: (display) => (display === 1 ? AREA : null),
    openInjector: () => Promise.resolve(injector),
    windows: { ask, show: () => shown },
    emit: (event) => events.push(event),
    record: ({ name }, step) => records.push(`${name} ${step}`),
    log: () => {},
    now: () => Date.now(),
    wallClock: () => Date.now(),
  });
  desk.show({ sharesScreen: true });
  const { handlers } = desk;
  async function allowed(choice: ControlChoice = ALL, asker = BOB): Promise<string> {
    ask.mockResolvedValueOnce(choice);
    const reply = await handlers.askForControl(asker);
    if (!reply.ok || reply.data.answer !== 'allowed') throw new Error('it was refused');
    return reply.data.grant;
  }
  const send = async (grant: string, ...inputs: ControlInput[]): Promise<string> => {
    const reply: BridgeReply<'controlInputs'> = await handlers.controlInputs({ grant, inputs });
    return reply.ok ? 'done' : reply.code;
  };
  const ends = () => events.flatMap((event) => (event.kind === 'control-ended' ? [event.why] : []));
  return {
    desk,
    handlers,
    allowed,
    send,
    ends,
    events,
    injected,
    injector,
    own,
    capture,
    shown,
    ask,
    records,
    settings,
  };
}

const answerOf = async (reply: BridgeReply<'askForControl'> | Promise<BridgeReply<'askForControl'>>) => {
  const settled = await reply;
  return settled.ok ? settled.data.answer : settled.code;
};

/** What waits for its answer as the question does, until the signal ends it. */
const untilAborted = (_asker: ControlAsker, signal: AbortSignal) =>
  new Promise<ControlChoice>((resolve) => signal.addEventListener('abort', () => resolve(NO)));

describe('who may ask', () => {
  it('is nobody until the person has switched it on', async () => {
    const { handlers, desk, ask } = rig({ mayAsk: false });
    expect(desk.offered).toEqual({ kind: 'offered', mayAsk: false });
    expect(await answerOf(handlers.askForControl(BOB))).toBe('unavailable');
    expect(ask).not.toHaveBeenCalled();
    expect(await handlers.setRemoteControl({ mayAsk: true })).toMatchObject({ data: { mayAsk: true } });
    expect(await answerOf(handlers.askForControl(BOB))).toBe('allowed');
  });

  it.each(['wayland', 'unsupported', 'policy'] as const)('is nobody where it is refused: %s', async (power) => {
    const { handlers, desk, ask } = rig({ power });
    expect(desk.offered).toEqual({ kind: 'refused', why: power });
    expect(await answerOf(handlers.askForControl(BOB))).toBe('unavailable');
    expect(ask).not.toHaveBeenCalled();
  });

  it('is nobody while no screen is shared, or a window', async () => {
    const { handlers, desk, capture } = rig();
    desk.show({ sharesScreen: false });
    expect(await answerOf(handlers.askForControl(BOB))).toBe('not-sharing-a-screen');
    desk.show({ sharesScreen: true });
    capture.display = null;
    expect(await answerOf(handlers.askForControl(BOB))).toBe('not-sharing-a-screen');
  });

  it('is one at a time, and nobody while somebody controls: they never meet a question', async () => {
    const { handlers, ask, allowed } = rig();
    ask.mockImplementationOnce(untilAborted);
    const first = handlers.askForControl(BOB);
    expect(await answerOf(handlers.askForControl(CLEO))).toBe('busy');
    await handlers.withdrawControl(null);
    expect(await answerOf(first)).toBe('refused');
    await allowed();
    expect(await answerOf(handlers.askForControl(CLEO))).toBe('busy');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is refused without a question when they ask too often; others are still asked for', async () => {
    const { handlers, ask } = rig();
    ask.mockResolvedValue(NO);
    for (let n = 0; n < 10; n += 1) expect(await answerOf(handlers.askForControl(BOB))).toBe('refused');
    expect(ask).toHaveBeenCalledTimes(3);
    await handlers.askForControl(CLEO);
    expect(ask).toHaveBeenCalledTimes(4);
    vi.advanceTimersByTime(60_000);
    await handlers.askForControl(BOB);
    expect(ask).toHaveBeenCalledTimes(5);
  });

  it.each(['withdrawn', 'share ended', 'page gone'])('has their question go when it is over: %s', async (what) => {
    const { handlers, ask, desk } = rig();
    ask.mockImplementationOnce(untilAborted);
    const reply = handlers.askForControl(BOB);
    if (what === 'withdrawn') await handlers.withdrawControl(null);
    else desk.show(what === 'page gone' ? null : { sharesScreen: false });
    expect(await answerOf(reply)).toBe('refused');
  });
});

describe('an answer', () => {
  it('is remembered for a verified person, until asking is switched off', async () => {
    const { handlers, ask, allowed, desk } = rig();
    await allowed({ ...ALL, keyboard: false, remember: true }, CLEO);
    desk.end('expired');
    expect(await handlers.askForControl(CLEO)).toMatchObject({ data: { answer: 'allowed', keyboard: false } });
    desk.end('expired');
    expect(ask).toHaveBeenCalledTimes(1);
    expect(await answerOf(handlers.askForControl({ ...CLEO, verified: false }))).toBe('allowed');
    desk.end('expired');
    expect(ask, 'the same, who is not verified any more').toHaveBeenCalledTimes(2);
    await handlers.setRemoteControl({ mayAsk: false });
    await handlers.setRemoteControl({ mayAsk: true });
    await handlers.askForControl(CLEO);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it.each(['stopped', 'escape'] as const)('is not remembered once their control was ended by that: %s', async (why) => {
    const { handlers, ask, allowed, desk } = rig();
    await allowed({ ...ALL, remember: true }, CLEO);
    desk.end(why);
    await handlers.askForControl(CLEO);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('of somebody who is not verified is remembered for nobody', async () => {
    const { handlers, ask, allowed } = rig();
    await allowed({ ...ALL, remember: true });
    await handlers.endControl(null);
    await handlers.askForControl({ ...BOB, verified: true });
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe('what is injected', () => {
  it('is what was sent, at its place on the shared screen, in order', async () => {
    const { allowed, send, injected } = rig();
    const text: ControlInput = { type: 'text', text: 'Grüße' };
    expect(await send(await allowed(), MOVE, KEY, text)).toBe('done');
    expect(injected).toEqual([{ type: 'move', at: { x: 500, y: 250 } }, KEY, text]);
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
      expect(await send(grant, n % 2 === 0 ? KEY : { type: 'text', text: 'rm' })).toBe('mouse-only');
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

  it('is nothing once the time is over, also without a timer that ran', async () => {
    const { allowed, send, injected, ends } = rig();
    const grant = await allowed();
    vi.setSystemTime(Date.now() + 5 * 60_000);
    expect(await send(grant, MOVE)).toBe('no-grant');
    expect([injected, ends()]).toEqual([[], ['expired']]);
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

describe('it ends', () => {
  it.each<[why: string, end: (rigged: ReturnType<typeof rig>) => unknown]>([
    ['share-ended', ({ desk }) => desk.show({ sharesScreen: false })],
    ['share-ended', ({ desk }) => desk.show(null)],
    ['share-ended', ({ capture }) => capture.onChange.emit()],
    ['stopped', ({ handlers }) => handlers.endControl(null)],
    ['stopped', ({ handlers }) => handlers.setRemoteControl({ mayAsk: false })],
    ['stopped', ({ desk }) => desk.close()],
    ['failed', ({ injector }) => injector.ownInput.mockRejectedValue(new Error('the display is gone'))],
    ['expired', () => vi.advanceTimersByTimeAsync(5 * 60_000)],
  ])('%s, is told once, lets go of all, and is kept', async (why, end) => {
    const rigged = rig();
    const grant = await rigged.allowed();
    await end(rigged);
    await vi.advanceTimersByTimeAsync(100);
    expect(rigged.ends()).toEqual([why]);
    expect(rigged.injector.close).toHaveBeenCalledOnce();
    expect(rigged.records).toEqual(['Bob began', `Bob ${why}`]);
    expect(await rigged.send(grant, MOVE)).toBe('no-grant');
  });
});
