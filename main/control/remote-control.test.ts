import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ALL, BOB, CLEO, deskRig as rig, MOVE, NO } from '../../tests/support/control-desk.ts';
import type { BridgeReply } from '../bridge/contract.ts';
import type { ControlChoice } from '../bridge/control-window.ts';
import type { ControlAsker } from '../bridge/remote-control.ts';
import type { Injector } from './injector.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

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

  it.each(['wayland', 'no-permission', 'unsupported', 'policy'] as const)(
    'is nobody where it is refused: %s',
    async (power) => {
      const { handlers, desk, ask } = rig({ power });
      expect(desk.offered).toEqual({ kind: 'refused', why: power });
      expect(await answerOf(handlers.askForControl(BOB))).toBe('unavailable');
      expect(ask).not.toHaveBeenCalled();
    },
  );

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

  it('is told without a question that they ask too often; others are still asked for', async () => {
    const { handlers, ask } = rig();
    ask.mockResolvedValue(NO);
    const answers: string[] = [];
    for (let n = 0; n < 10; n += 1) answers.push(await answerOf(handlers.askForControl(BOB)));
    expect(answers).toEqual(Array.from(answers, (_, n) => (n < 3 ? 'refused' : 'too-often')));
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
    expect(await answerOf(handlers.askForControl({ ...CLEO, mark: null }))).toBe('allowed');
    desk.end('expired');
    expect(ask, 'the same, who is not verified any more').toHaveBeenCalledTimes(2);
    await handlers.setRemoteControl({ mayAsk: false });
    await handlers.setRemoteControl({ mayAsk: true });
    await handlers.askForControl(CLEO);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('is remembered for that person alone, and not when the app is started again', async () => {
    const { handlers, ask, allowed, desk, settings } = rig();
    await allowed({ ...ALL, remember: true }, CLEO);
    desk.end('share-ended');
    await handlers.askForControl({ ...BOB, mark: 'verified' });
    expect(ask, 'somebody else who is verified').toHaveBeenCalledTimes(2);
    desk.end('share-ended');
    await handlers.askForControl(CLEO);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(settings, 'what the next start has').toEqual({ controlMayBeAsked: true });
    const next = rig();
    await next.handlers.askForControl(CLEO);
    expect(next.ask).toHaveBeenCalledOnce();
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
    await handlers.askForControl({ ...BOB, mark: 'verified' });
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

it('[REMOTE-7] is asked for and allowed without the clipboard where what is copied cannot be told', async () => {
  const { handlers, ask } = rig({ sharesClipboard: false });
  ask.mockResolvedValueOnce({ ...ALL, clipboard: true });
  expect(await handlers.askForControl(BOB)).toMatchObject({ data: { answer: 'allowed', clipboard: false } });
  expect(ask).toHaveBeenCalledExactlyOnceWith({ ...BOB, clipboard: false }, expect.anything());
});

it('does not begin where the person presses Escape before it has', async () => {
  let open: (injector: Injector) => void = () => {};
  const opened = new Promise<Injector>((resolve) => (open = resolve));
  const { handlers, bySystem, injector, records } = rig({ openInjector: () => opened });
  const asked = handlers.askForControl(BOB);
  await vi.advanceTimersByTimeAsync(0);
  bySystem.end('escape');
  open(injector);
  expect(await answerOf(asked)).toBe('refused');
  expect(injector.close).toHaveBeenCalledOnce();
  expect(records).toEqual([]);
});

describe('it ends', () => {
  it.each<[why: string, end: (rigged: ReturnType<typeof rig>) => unknown]>([
    ['share-ended', ({ desk }) => desk.show({ sharesScreen: false })],
    ['share-ended', ({ desk }) => desk.show(null)],
    ['share-ended', ({ capture }) => capture.onChange.emit()],
    ['stopped', ({ handlers }) => handlers.endControl(null)],
    ['stopped', ({ handlers }) => handlers.setRemoteControl({ mayAsk: false })],
    ['stopped', ({ desk }) => desk.close()],
    ['escape', ({ bySystem }) => bySystem.end('escape')],
    ['failed', ({ bySystem }) => bySystem.end('failed')],
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

describe('[REMOTE-6] letting go, which may take a while,', () => {
  async function endedSlowly() {
    const rigged = rig();
    await rigged.allowed({ ...ALL, remember: true }, CLEO);
    let letGo = () => {};
    rigged.injector.close.mockImplementationOnce(() => new Promise((done) => (letGo = done)));
    rigged.desk.end('expired');
    return { ...rigged, letGo };
  }

  it('is waited for at the end of the app, also where control has ended before', async () => {
    const { desk, letGo } = await endedSlowly();
    const onClosed = vi.fn();
    const closed = desk.close().then(onClosed);
    await vi.advanceTimersByTimeAsync(100);
    expect(onClosed).not.toHaveBeenCalled();
    letGo();
    await closed;
  });

  it('is over before the next one takes this computer, who may be remembered', async () => {
    const { handlers, letGo, bySystem, records } = await endedSlowly();
    const opened = bySystem.end;
    const asked = handlers.askForControl(CLEO);
    await vi.advanceTimersByTimeAsync(100);
    expect(bySystem.end).toBe(opened);
    letGo();
    expect(await answerOf(asked)).toBe('allowed');
    expect(records).toEqual(['Cleo began', 'Cleo expired', 'Cleo began']);
  });
});
