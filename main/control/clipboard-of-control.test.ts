import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clipboardRig, key, PASTE, SYSTEMS, TEXT, WITH_CLIPBOARD } from '../../tests/support/clipboard-desk.ts';
import { ALL, BOB, deskRig, type Rig } from '../../tests/support/control-desk.ts';
import { LIMITS } from '../../signaling/protocol/index.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('[REMOTE-8] what is pasted', () => {
  it('is in the clipboard before the key that pastes it, and after all that came before', async () => {
    const { allowed, send, clipboard, injector } = deskRig();
    const order: string[] = [];
    clipboard.writeText.mockImplementation(async (text) => {
      await vi.advanceTimersByTimeAsync(30);
      order.push(text);
    });
    injector.inject.mockImplementation((input) => Promise.resolve(void order.push('code' in input ? input.code : '')));
    const grant = await allowed(WITH_CLIPBOARD);
    await Promise.all([send(grant, key('KeyA')), send(grant, PASTE, key('ControlLeft')), send(grant, key('KeyV'))]);
    expect(order).toEqual(['KeyA', TEXT, 'ControlLeft', 'KeyV']);
  });

  it.each(SYSTEMS)(
    'waits for what a key before it copies, and gives way to that; not if it copies nothing, nor once it has ended: a system that %s',
    async (_which, countsCopies) => {
      const { allowed, send, clipboard, copied, injected, handlers } = clipboardRig(countsCopies);
      const grant = await allowed(WITH_CLIPBOARD);
      const copyAndPaste = () => send(grant, key('ControlLeft'), key('KeyC'), key('KeyC', false), PASTE, key('KeyV'));
      const isPasted = () => injected.some((input) => input.type === 'key' && input.code === 'KeyV');
      const first = copyAndPaste();
      await vi.advanceTimersByTimeAsync(LIMITS.controlCopyMs - 100);
      expect(isPasted()).toBe(false);
      copied('copied');
      await vi.advanceTimersByTimeAsync(100);
      expect(await first).toBe('done');
      expect(isPasted()).toBe(true);
      expect(clipboard.writeText).not.toHaveBeenCalled();
      const second = copyAndPaste();
      await vi.advanceTimersByTimeAsync(LIMITS.controlCopyMs + 100);
      expect(await second).toBe('done');
      expect(clipboard.writeText).toHaveBeenCalledExactlyOnceWith(TEXT);
      const third = copyAndPaste();
      await vi.advanceTimersByTimeAsync(100);
      void handlers.endControl(null);
      expect(await third).toBe('no-grant');
      expect(clipboard.writeText).toHaveBeenCalledOnce();
    },
  );

  it.each<[string, () => Promise<void>]>([
    ['refuses it', () => Promise.reject(new Error('no clipboard'))],
    ['does not answer', () => new Promise<void>(() => {})],
  ])(
    'is not what was there before where the clipboard %s: that key is left out, and all else goes on',
    async (_what, write) => {
      const { allowed, send, clipboard, injected, events } = deskRig();
      clipboard.writeText.mockImplementationOnce(write);
      const grant = await allowed(WITH_CLIPBOARD);
      const sent = Promise.all([
        send(grant, PASTE, key('ControlLeft'), key('ShiftLeft')),
        send(grant, key('KeyV'), key('KeyV', false), key('ControlLeft', false), key('KeyA')),
      ]);
      await vi.advanceTimersByTimeAsync(1_500);
      expect(await sent).toEqual(['done', 'done']);
      const pressed = injected.flatMap((input) => (input.type === 'key' && input.down ? [input.code] : []));
      expect(pressed).toEqual(['ControlLeft', 'ShiftLeft', 'KeyA']);
      await send(grant, PASTE, key('KeyV'));
      expect(injected.at(-1)).toEqual(key('KeyV'));
      expect(events).toEqual([{ kind: 'control-not-pasted', grant }]);
    },
  );

  it('is nothing of 1,000 without the clipboard, with the mouse alone, by a client that knows no clipboard, or after the end', async () => {
    const refusals = async ({ send, clipboard }: Rig, grant: string) => {
      const replies: string[] = [];
      for (let n = 0; n < 250; n += 1) replies.push(await send(grant, PASTE));
      expect(clipboard.writeText).not.toHaveBeenCalled();
      return [...new Set(replies)];
    };
    const grants: Parameters<Rig['allowed']>[] = [
      [ALL],
      [{ ...WITH_CLIPBOARD, keyboard: false }],
      [WITH_CLIPBOARD, { ...BOB, clipboard: false }],
    ];
    for (const how of grants) {
      const rig = deskRig();
      expect(await refusals(rig, await rig.allowed(...how))).toEqual(['not-granted']);
    }
    const rig = deskRig();
    const ended = await rig.allowed(WITH_CLIPBOARD);
    void rig.handlers.endControl(null);
    expect(await refusals(rig, ended)).toEqual(['no-grant']);
  });

  it('is at most 10 texts a second', async () => {
    const { allowed, send, clipboard } = deskRig();
    const grant = await allowed(WITH_CLIPBOARD);
    const replies: string[] = [];
    for (let n = 0; n < 20; n += 1) replies.push(await send(grant, PASTE));
    expect(replies.filter((reply) => reply === 'done')).toHaveLength(LIMITS.controlPastesPerSecond);
    expect(clipboard.writeText).toHaveBeenCalledTimes(LIMITS.controlPastesPerSecond);
    expect(replies.at(-1)).toBe('too-fast');
  });
});
