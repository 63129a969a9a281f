import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BridgeHandlers } from '../bridge/contract.ts';
import { QUIET_PAGE } from '../../tests/support/quiet-page.ts';
import type { PageState } from '../bridge/page-state.ts';
import { Ringing } from './ringing.ts';

/** Refuses every use once it is closed, as Electron's do. */
class FakeRingedWindow extends EventEmitter {
  visible = true;
  minimized = false;
  focused = false;
  #isDestroyed = false;

  isDestroyed = () => this.#isDestroyed;
  isVisible = () => this.#use(this.visible);
  isMinimized = () => this.#use(this.minimized);
  restore(): void {
    this.#use(null);
    this.minimized = false;
  }
  isFocused = () => this.#use(this.focused);
  showInactive(): void {
    this.#use(null);
    this.visible = true;
  }
  /** Electron tells of the end later than it comes. */
  close(): void {
    this.#use(null);
    this.#isDestroyed = true;
    queueMicrotask(() => this.emit('closed'));
  }
  become(change: 'focus' | 'blur'): void {
    this.focused = change === 'focus';
    this.emit(change);
  }

  #use<T>(answer: T): T {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    return answer;
  }
}

function rings(callId: string, name = 'Ann'): PageState {
  return {
    ...QUIET_PAGE,
    called: true,
    ringing: true,
    ring: {
      callId,
      name,
      portrait: null,
      guest: false,
      mark: null,
      instead: null,
      voiceOnly: true,
      canReply: true,
      theme: 'system',
      language: 'system',
    },
  };
}

describe('the ring window', () => {
  let main: FakeRingedWindow;
  let opened: FakeRingedWindow[];
  let fail: () => void;
  let handlers: Partial<BridgeHandlers>;
  let windows: {
    add: ReturnType<typeof vi.fn>;
    send: ReturnType<typeof vi.fn>;
    bringToFront: ReturnType<typeof vi.fn>;
  };
  let ringing: Ringing;

  beforeEach(() => {
    [main, opened] = [new FakeRingedWindow(), []];
    windows = {
      add: vi.fn((_role, _window, given: Partial<BridgeHandlers>) => (handlers = given)),
      send: vi.fn(),
      bringToFront: vi.fn(),
    };
    ringing = new Ringing({
      windows: windows as never,
      main: main as unknown as BrowserWindow,
      open: (onFailed) => {
        fail = onFailed;
        opened.push(new FakeRingedWindow());
        return opened.at(-1) as unknown as BrowserWindow;
      },
    });
  });

  const open = () => opened.filter((window) => !window.isDestroyed()).length;

  it('that can show nothing is closed, and the main window shows the call', () => {
    main.visible = false;
    ringing.show(rings('one'));
    fail();
    expect(open()).toBe(0);
    expect(main.visible).toBe(true);
    ringing.show(rings('two'));
    expect(open()).toBe(1);
    main.minimized = true;
    fail();
    expect(main.minimized).toBe(false);
  });

  it('is there while a call rings and the main window has no focus, and one at a time', () => {
    ringing.show(rings('one'));
    ringing.show({ ...rings('one'), muted: true });
    expect(open()).toBe(1);
    main.become('focus');
    expect(open()).toBe(0);
    main.become('blur');
    expect(open()).toBe(1);
    ringing.show(QUIET_PAGE);
    expect(open()).toBe(0);
  });

  it('tells its page of what changed, and at first what rings', async () => {
    ringing.show(rings('one'));
    ringing.show(rings('one', 'Anna'));
    expect(windows.send).toHaveBeenLastCalledWith('ring', { kind: 'ring', ring: rings('one', 'Anna').ring });
    expect(await handlers.attachRing?.(null)).toEqual({ ok: true, data: rings('one', 'Anna').ring });
  });

  it.each([
    ['accept', 1],
    ['accept-with-voice', 1],
    ['decline', 0],
  ] as const)('passes "%s" to the page that has the call, and ends; the main window comes: %i', (answer, times) => {
    ringing.show(rings('one'));
    void handlers.answerRing?.({ callId: 'one', answer });
    expect(windows.send).toHaveBeenLastCalledWith('main', { kind: 'answer-call', callId: 'one', answer });
    expect(windows.bringToFront).toHaveBeenCalledTimes(times);
    // The page has not answered yet.
    main.become('blur');
    expect(open()).toBe(0);
  });

  it('passes on nothing of a call that does not ring any more', () => {
    ringing.show(rings('one'));
    ringing.show(rings('two'));
    windows.send.mockClear();
    void handlers.answerRing?.({ callId: 'one', answer: 'accept' });
    expect([windows.send.mock.calls, windows.bringToFront.mock.calls, open()]).toEqual([[], [], 1]);
  });

  it('that the person closes comes back for the next call only', async () => {
    ringing.show(rings('one'));
    opened[0]?.close();
    await Promise.resolve();
    main.become('blur');
    expect(open()).toBe(0);
    ringing.show(QUIET_PAGE);
    ringing.show(rings('two'));
    expect(open()).toBe(1);
  });

  it('goes with a page that is loaded anew, and comes back when that tells of the call', () => {
    ringing.show(rings('one'));
    ringing.show(null);
    expect(open()).toBe(0);
    ringing.show(rings('one'));
    expect(open()).toBe(1);
  });

  it('goes with the main window, which nothing touches any more', async () => {
    ringing.show(rings('one'));
    main.close();
    await Promise.resolve();
    expect(open()).toBe(0);
    ringing.show(rings('two'));
    expect(open()).toBe(0);
  });
});
