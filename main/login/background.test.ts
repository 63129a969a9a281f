import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../signaling/protocol/index.ts';
import type { Settings, SettingsStore } from '../settings.ts';
import type { QuietAnswer } from '../system-quiet/quiet-answers.ts';
import { backgroundHandlers, holdAutostart } from './background.ts';
import type { LoginItem } from './login-item.ts';

function fakeSettings(): SettingsStore {
  let kept = { keepRunning: true, startHidden: false, followQuiet: true } as Settings;
  return {
    get: () => kept,
    update(change) {
      kept = { ...kept, ...change };
      return Promise.resolve();
    },
    flush: () => Promise.resolve(),
  };
}

const notAsked = () => Promise.resolve<QuietAnswer>('unknown');

describe('backgroundHandlers', () => {
  let isOn: boolean;
  const set = vi.fn<LoginItem['set']>((on) => {
    isOn = on;
    return Promise.resolve();
  });
  const login: LoginItem = { isOn: () => Promise.resolve(isOn), set };
  beforeEach(() => {
    isOn = false;
    set.mockClear();
  });

  it('keeps what closing does, and leaves the system alone for that', async () => {
    const handlers = backgroundHandlers(fakeSettings(), login, notAsked);
    const kept = ok({ keepRunning: false, startAtLogin: false, startHidden: false, followQuiet: null });
    expect(await handlers.setBackground({ keepRunning: false })).toEqual(kept);
    expect(await handlers.background(null)).toEqual(kept);
    expect(set).not.toHaveBeenCalled();
  });

  it('tells the system how to start the app, again when that changes, and what the system made of it', async () => {
    const handlers = backgroundHandlers(fakeSettings(), login, notAsked);
    await handlers.setBackground({ startHidden: true });
    expect(set).not.toHaveBeenCalled();
    expect(await handlers.setBackground({ startAtLogin: true })).toMatchObject({ data: { startAtLogin: true } });
    await handlers.setBackground({ startHidden: false });
    expect(set.mock.calls).toEqual([
      [true, true],
      [true, false],
    ]);
    set.mockImplementationOnce(() => Promise.resolve());
    expect(await handlers.setBackground({ startAtLogin: false })).toMatchObject({ data: { startAtLogin: true } });
  });

  it('says where a start at login cannot be set', async () => {
    const handlers = backgroundHandlers(fakeSettings(), null, notAsked);
    expect(await handlers.setBackground({ startAtLogin: true })).toMatchObject({ data: { startAtLogin: null } });
  });

  it('offers to follow the system only where that says something, whatever it says', async () => {
    const settings = fakeSettings();
    const asking = (answer: QuietAnswer) => backgroundHandlers(settings, null, () => Promise.resolve(answer));
    expect(await asking('quiet').background(null)).toMatchObject({ data: { followQuiet: true } });
    expect(await asking('not').setBackground({ followQuiet: false })).toMatchObject({ data: { followQuiet: false } });
    expect(await asking('unknown').background(null)).toMatchObject({ data: { followQuiet: null } });
  });

  it('asks the system when the page asks how it is, and not at each change', async () => {
    const ask = vi.fn(() => Promise.resolve<QuietAnswer>('not'));
    const handlers = backgroundHandlers(fakeSettings(), null, ask);
    await handlers.background(null);
    expect(await handlers.setBackground({ showAway: false })).toMatchObject({ data: { followQuiet: true } });
    expect(ask).toHaveBeenCalledTimes(1);
    await handlers.background(null);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it.each([true, false])(
    '[POLICY-4] what the organisation has set of it (%s) no page changes; the rest it does',
    async (set) => {
      isOn = set;
      const handlers = backgroundHandlers(fakeSettings(), login, notAsked, set);
      expect(await handlers.setBackground({ startAtLogin: !set })).toMatchObject({ ok: false, code: 'set-by-policy' });
      expect(await handlers.setBackground({ startHidden: true })).toMatchObject({ data: { startAtLogin: set } });
    },
  );

  it.each([
    [true, false, [[true, false]]],
    [false, true, [[false, false]]],
    [true, true, []],
    [null, true, []],
  ])(
    '[POLICY-4] at the start the organisation’s word (%s) is made true where it is not (%s)',
    async (byPolicy, before, told) => {
      isOn = before;
      await holdAutostart(fakeSettings(), login, byPolicy);
      expect(set.mock.calls).toEqual(told);
    },
  );

  it('[POLICY-4] where the system does not let it be set the app goes on starting', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValueOnce(true);
    set.mockRejectedValueOnce(new Error('EROFS'));
    await expect(holdAutostart(fakeSettings(), login, true)).resolves.toBeUndefined();
    expect(set).toHaveBeenCalledOnce();
  });
});
