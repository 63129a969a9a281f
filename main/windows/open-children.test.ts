import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenChildren } from './open-children.ts';

/** As far as these windows are used here. */
class FakeChild extends EventEmitter {
  readonly webContents = new EventEmitter();
  readonly bounds = { x: 1, y: 2, width: 300, height: 200 };
  #isDestroyed = false;

  isDestroyed = (): boolean => this.#isDestroyed;

  getNormalBounds(): FakeChild['bounds'] {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    return this.bounds;
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.emit('closed');
  }

  as(): BrowserWindow {
    return this as unknown as BrowserWindow;
  }
}

describe('child windows', () => {
  let main: FakeChild;
  let mini: FakeChild;
  let popout: FakeChild;
  let children: OpenChildren;
  const keep = vi.fn();
  beforeEach(() => {
    keep.mockClear();
    [main, mini, popout] = [new FakeChild(), new FakeChild(), new FakeChild()];
    children = new OpenChildren(main.as(), keep);
    children.add('mini', mini.as());
    children.add('popout', popout.as());
  });

  it('are told apart, and counted while they are open', () => {
    expect(children.roleOf(mini.as().webContents)).toBe('mini');
    expect(children.roleOf(main.as().webContents)).toBeNull();
    expect(children.count('popout')).toBe(1);
    popout.destroy();
    expect(children.count('popout')).toBe(0);
    expect(children.roleOf(popout.as().webContents)).toBeNull();
  });

  it('stay when their page only would go elsewhere, and is kept from it', () => {
    main.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    main.webContents.emit('will-navigate', { preventDefault: () => {} });
    main.webContents.emit('did-fail-load', {}, -3, '', 'https://elsewhere.example/', true);
    main.webContents.emit('did-fail-load', {}, -6, '', 'app://frame/', false);
    expect([mini.isDestroyed(), popout.isDestroyed()]).toEqual([false, false]);
  });

  it.each([
    ['is loaded anew', () => main.webContents.emit('did-navigate')],
    ['cannot be loaded anew', () => main.webContents.emit('did-fail-load', {}, -6, '', 'app://earshot/', true)],
    ['crashed', () => main.webContents.emit('render-process-gone')],
    ['is closed', () => main.emit('closed')],
  ])('end by force when their page %s, and where they were is kept', (_what, ends) => {
    ends();
    expect([mini.isDestroyed(), popout.isDestroyed()]).toEqual([true, true]);
    expect(keep.mock.calls).toEqual([
      ['mini', mini.bounds],
      ['popout', popout.bounds],
    ]);
    ends();
    expect(keep).toHaveBeenCalledTimes(2);
  });

  it('that only main moves are not kept where they were', () => {
    const overlay = new FakeChild();
    children.add('overlay', overlay.as());
    overlay.emit('close');
    main.emit('closed');
    expect(overlay.isDestroyed()).toBe(true);
    expect(keep.mock.calls.map(([role]) => role as string)).toEqual(['mini', 'popout']);
  });

  it('that a person closes are kept where they were', () => {
    popout.emit('close');
    expect(keep.mock.calls).toEqual([['popout', popout.bounds]]);
  });
});
