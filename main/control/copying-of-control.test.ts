import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clipboardRig, key, PASTE, SYSTEMS, TEXT, WITH_CLIPBOARD } from '../../tests/support/clipboard-desk.ts';
import { ALL, MOVE, type Rig } from '../../tests/support/control-desk.ts';
import { LIMITS } from '../../signaling/protocol/index.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What somebody presses who copies; what they copy is there before they let go. */
const copying = ({ send, injector, copied }: Rig, grant: string, text: string) => {
  injector.inject.mockImplementation((input) => {
    if (input.type === 'key' && input.code === 'KeyC' && input.down) copied(text);
    return Promise.resolve();
  });
  return send(grant, key('ControlLeft'), key('KeyC'), key('KeyC', false));
};
const told = ({ events }: Rig) => events.flatMap((event) => (event.kind === 'control-copied' ? [event.content] : []));

describe.each(SYSTEMS)('[REMOTE-9] what is copied where the system %s', (_which, countsCopies) => {
  it('is told once it is in the clipboard, once', async () => {
    const rig = clipboardRig(countsCopies);
    const grant = await rig.allowed(WITH_CLIPBOARD);
    for (const text of [TEXT, 'another']) {
      await copying(rig, grant, text);
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(told(rig)).toEqual([TEXT, 'another'].map((text) => ({ is: 'text', text })));
  });

  it('is told also when the next key that copies comes before it was seen', async () => {
    const rig = clipboardRig(countsCopies);
    const grant = await rig.allowed(WITH_CLIPBOARD);
    await copying(rig, grant, TEXT);
    await copying(rig, grant, 'another');
    await vi.advanceTimersByTimeAsync(100);
    expect(told(rig).at(-1)).toEqual({ is: 'text', text: 'another' });
    expect(told(rig)).toHaveLength(2);
  });

  it.each([
    ['a'.repeat(LIMITS.controlClipboardLength + 1), 'too-long'],
    ['', 'no-text'],
  ])('is told to be what it is where it does not go', async (text, is) => {
    const rig = clipboardRig(countsCopies);
    await copying(rig, await rig.allowed(WITH_CLIPBOARD), text);
    await vi.advanceTimersByTimeAsync(200);
    expect(told(rig)).toEqual([{ is }]);
  });

  it('is nothing where the clipboard is late, and is told again after that', async () => {
    const rig = clipboardRig(countsCopies);
    const grant = await rig.allowed(WITH_CLIPBOARD);
    await copying(rig, grant, TEXT);
    rig.clipboard.readText.mockImplementationOnce(
      () => new Promise((resolve) => setTimeout(() => resolve(TEXT), LIMITS.controlCopyMs + 500)),
    );
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told(rig)).toEqual([]);
    await copying(rig, grant, 'another');
    await vi.advanceTimersByTimeAsync(100);
    expect(told(rig)).toEqual([{ is: 'text', text: 'another' }]);
  });

  it('is nothing that the person copies themselves', async () => {
    const rig = clipboardRig(countsCopies);
    const { allowed, send, copied, clipboard } = rig;
    const grant = await allowed(WITH_CLIPBOARD);
    copied('own');
    await vi.advanceTimersByTimeAsync(500);
    await send(grant, MOVE, key('KeyC'), key('KeyC', false));
    copied('own too');
    await vi.advanceTimersByTimeAsync(500);
    expect(clipboard.readText).not.toHaveBeenCalled();
    await send(grant, key('ControlLeft'), key('KeyC'), key('KeyC', false));
    await vi.advanceTimersByTimeAsync(LIMITS.controlCopyMs);
    clipboard.readText.mockClear();
    copied('own as well');
    await vi.advanceTimersByTimeAsync(500);
    expect(clipboard.readText).not.toHaveBeenCalled();
    expect(told(rig)).toEqual([]);
  });

  it('is nothing that is pasted, nor what the person may have copied whose hand has paused it', async () => {
    const rig = clipboardRig(countsCopies);
    const { allowed, send, own, copied, clipboard } = rig;
    const grant = await allowed(WITH_CLIPBOARD);
    await Promise.all([
      send(grant, key('ControlLeft'), key('KeyC'), PASTE),
      vi.advanceTimersByTimeAsync(LIMITS.controlCopyMs + 500),
    ]);
    await send(grant, key('KeyC', false), key('KeyC'));
    clipboard.readText.mockClear();
    Object.assign(own, { moved: true });
    copied('own');
    await vi.advanceTimersByTimeAsync(500);
    expect(clipboard.readText).not.toHaveBeenCalled();
    expect(told(rig)).toEqual([]);
  });

  it('is nothing without the clipboard, or after the end, also of what is read just then', async () => {
    const rig = clipboardRig(countsCopies);
    const { allowed, handlers, clipboard } = rig;
    await copying(rig, await allowed(ALL), TEXT);
    await vi.advanceTimersByTimeAsync(500);
    expect(clipboard.readText).not.toHaveBeenCalled();
    void handlers.endControl(null);
    const grant = await allowed(WITH_CLIPBOARD);
    await copying(rig, grant, 'another');
    clipboard.readText.mockReset().mockImplementation(() => {
      void handlers.endControl(null);
      return Promise.resolve('another');
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(clipboard.readText).toHaveBeenCalledOnce();
    expect(told(rig)).toEqual([]);
  });
});

it.each(SYSTEMS)(
  '[REMOTE-9] of a text that is there already it is told where the system counts: one that %s',
  async (_which, counts) => {
    const rig = clipboardRig(counts);
    await copying(rig, await rig.allowed(WITH_CLIPBOARD), 'before');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told(rig)).toEqual(counts ? [{ is: 'text', text: 'before' }] : []);
  },
);

describe('[REMOTE-9] where the system does not tell, the clipboard', () => {
  it('is read before the key that copies, which waits for that, and all that comes after it', async () => {
    const { allowed, send, clipboard, injected } = clipboardRig(false);
    const grant = await allowed(WITH_CLIPBOARD);
    clipboard.readText.mockImplementationOnce(() => new Promise((resolve) => setTimeout(() => resolve('before'), 100)));
    const sent = Promise.all([send(grant, key('ControlLeft'), key('KeyC')), send(grant, key('KeyA'))]);
    const pressed = () => injected.map((input) => 'code' in input && input.code);
    await vi.advanceTimersByTimeAsync(90);
    expect(pressed()).toEqual(['ControlLeft']);
    await vi.advanceTimersByTimeAsync(20);
    expect(await sent).toEqual(['done', 'done']);
    expect(pressed()).toEqual(['ControlLeft', 'KeyC', 'KeyA']);
  });

  it.each<[string, () => Promise<string>]>([
    ['is late', () => new Promise((resolve) => setTimeout(() => resolve('old'), 300))],
    ['is refused', () => Promise.reject(new Error('no clipboard'))],
  ])('is not told where what it had before %s; the key is pressed all the same', async (_what, read) => {
    const rig = clipboardRig(false);
    const { allowed, send, clipboard, injected, copied } = rig;
    const grant = await allowed(WITH_CLIPBOARD);
    clipboard.readText.mockImplementationOnce(read);
    const sent = send(grant, key('ControlLeft'), key('KeyC'));
    await vi.advanceTimersByTimeAsync(250);
    expect(await sent).toBe('done');
    expect(injected).toHaveLength(2);
    copied(TEXT);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(clipboard.readText).toHaveBeenCalledOnce();
    expect(told(rig)).toEqual([]);
  });

  it('is not told where it had no text: that may have been kept from being read, and what comes next be the person’s own', async () => {
    const rig = clipboardRig(false);
    const grant = await rig.allowed(WITH_CLIPBOARD);
    rig.copied('own');
    rig.clipboard.readText.mockResolvedValueOnce('').mockResolvedValueOnce('');
    const sent = rig.send(grant, key('ControlLeft'), key('KeyC'), key('KeyC', false));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await sent).toBe('done');
    expect(told(rig)).toEqual([]);
  });

  it('is not read for keys of which some have copied nothing, nor copied by a key that the person has ended', async () => {
    const { allowed, send, clipboard, injected, handlers } = clipboardRig(false);
    const grant = await allowed(WITH_CLIPBOARD);
    const pressKey = () => send(grant, key('ControlLeft'), key('KeyC'), key('KeyC', false));
    for (let vain = 0; vain < LIMITS.controlVainCopies; vain += 1) {
      await pressKey();
      await vi.advanceTimersByTimeAsync(LIMITS.controlCopyMs + 100);
    }
    clipboard.readText.mockClear();
    await pressKey();
    await vi.advanceTimersByTimeAsync(LIMITS.controlVainCopiesMs);
    expect(clipboard.readText).not.toHaveBeenCalled();
    injected.length = 0;
    clipboard.readText.mockImplementationOnce(() => {
      void handlers.endControl(null);
      return Promise.resolve('before');
    });
    expect(await pressKey()).toBe('no-grant');
    expect(injected).not.toContainEqual(key('KeyC'));
    await vi.advanceTimersByTimeAsync(500);
    expect(clipboard.readText).toHaveBeenCalledOnce();
  });
});
