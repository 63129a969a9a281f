import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { WindowRegistry } from './registry.ts';

/** Refuses every use once it is closed, as Electron's do. */
class FakeWindow extends EventEmitter {
  readonly used: string[] = [];
  readonly #contents = {
    mainFrame: {} as Electron.WebFrameMain,
    getURL: () => this.#use('getURL', 'app://earshot/'),
    send: (channel: string) => this.#use(`send ${channel}`, undefined),
  };
  #isDestroyed = false;

  get webContents() {
    return this.#use('webContents', this.#contents);
  }
  isMinimized(): boolean {
    return this.#use('isMinimized', true);
  }
  restore(): void {
    this.#use('restore', undefined);
  }
  show(): void {
    this.#use('show', undefined);
  }
  focus(): void {
    this.#use('focus', undefined);
  }
  close(): void {
    this.#isDestroyed = true;
    this.emit('closed');
  }

  #use<T>(what: string, answer: T): T {
    if (this.#isDestroyed) throw new Error('Object has been destroyed');
    this.used.push(what);
    return answer;
  }
}

describe('WindowRegistry', () => {
  it('knows whose contents are asking, and what answers them', () => {
    const windows = new WindowRegistry<FakeWindow>();
    const [ours, another] = [new FakeWindow(), new FakeWindow()];
    const handlers = {};
    windows.add('main', ours, handlers);
    expect(windows.ownerOf(ours.webContents)).toEqual({ role: 'main', window: ours, handlers });
    expect(windows.ownerOf(another.webContents)).toBeNull();
  });

  it('brings a window to the front and tells its page', () => {
    const windows = new WindowRegistry<FakeWindow>();
    const window = new FakeWindow();
    windows.add('main', window, {});
    windows.send('main', { kind: 'network-changed' });
    expect(window.used).toContain('send event');
    expect(windows.bringToFront('main')).toBe(true);
    expect(window.used.slice(-3)).toEqual(['restore', 'show', 'focus']);
  });

  it('never touches a window that is closed', () => {
    const windows = new WindowRegistry<FakeWindow>();
    const window = new FakeWindow();
    const { webContents } = window;
    const onClosed = vi.fn();
    windows.onClosed.add(onClosed);
    windows.add('main', window, {});
    window.close();
    expect(onClosed).toHaveBeenCalledWith([]);
    windows.send('main', { kind: 'network-changed' });
    expect(windows.bringToFront('main')).toBe(false);
    expect(windows.ownerOf(webContents)).toBeNull();
  });
});
