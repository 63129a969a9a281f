import { describe, expect, it, vi } from 'vitest';
import { US_LAYOUT } from '../../../tests/support/us-layout.ts';
import type { ScreenPoint } from '../geometry.ts';
import type { Robot } from './open-robot.ts';
import { openRobotInjector } from './robot-injector.ts';
import type { KeyboardLayout } from './robot-keys.ts';
import type { PointerSeen, RobotOrder } from './robot-orders.ts';
import { MACOS, WINDOWS } from './robot-system.ts';

const AT = { x: 30, y: 40 };
const key = (code: string, down = true) => ({ type: 'key', code, down }) as const;
const left = (down: boolean, at: ScreenPoint = AT) => ({ type: 'button', at, button: 'left', down }) as const;

/** A robot that does all, on a desktop whose pointer the test moves too. */
async function rig(system = WINDOWS) {
  const orders: RobotOrder[] = [];
  const pointer = { x: 0, y: 0, isHeldThere: false };
  const clock = { now: 0 };
  const keyboard: { layout: KeyboardLayout } = { layout: US_LAYOUT };
  const robots: { close: ReturnType<typeof vi.fn>; isDead: boolean }[] = [];
  function open(): Promise<Robot> {
    const state = { close: vi.fn(() => Promise.resolve()), isDead: false };
    robots.push(state);
    async function obeyed(order: RobotOrder): Promise<PointerSeen> {
      const before = { x: pointer.x, y: pointer.y };
      await Promise.resolve();
      if (state.isDead) throw new Error('the robot is gone');
      orders.push(order);
      if (order.do === 'move' && !pointer.isHeldThere) Object.assign(pointer, order.to);
      return { before, after: { x: pointer.x, y: pointer.y } };
    }
    return Promise.resolve({ do: obeyed, close: state.close });
  }
  const escape = { leave: vi.fn((press: () => Promise<void>) => press()), close: vi.fn() };
  const onFailed = vi.fn();
  const injector = await openRobotInjector({
    open,
    system,
    layout: () => keyboard.layout,
    escape,
    onFailed,
    now: () => clock.now,
  });
  /** What it was told but moves and looks. */
  const told = () => orders.filter((order) => order.do !== 'move' && order.do !== 'look');
  return { injector, orders, told, pointer, clock, keyboard, robots, escape };
}
const held = (name: string, down: boolean, modifiers: string[] = []) => ({ do: 'key', key: name, down, modifiers });

describe('keys', () => {
  it('[REMOTE-5] repeat as often as they are pressed again while they are held, and are let go of once', async () => {
    const { injector, told } = await rig();
    for (const input of [key('Backspace'), key('Backspace'), key('Backspace'), key('Backspace', false)])
      await injector.inject(input);
    expect(told()).toEqual([...Array.from({ length: 3 }, () => held('backspace', true)), held('backspace', false)]);
    injector.release();
    await injector.ownInput();
    expect(told()).toHaveLength(4);
  });

  it('that modify are held until they are let go of, once each, and are one where robotjs has one', async () => {
    const { injector, told } = await rig();
    for (const input of [key('MetaLeft'), key('MetaRight'), key('MetaLeft'), key('MetaLeft', false)])
      await injector.inject(input);
    expect(told()).toEqual([held('command', true)]);
    await injector.inject(key('MetaRight', false));
    await injector.inject(key('MetaRight', false));
    expect(told()).toEqual([held('command', true), held('command', false)]);
  });

  it('are told with what else is held on macOS, where a key knows nothing of others', async () => {
    const { injector, told } = await rig(MACOS);
    for (const input of [key('MetaLeft'), key('KeyC'), key('KeyC', false), key('MetaLeft', false)])
      await injector.inject(input);
    expect(told()).toEqual([
      held('command', true, ['command']),
      held('c', true, ['command']),
      held('c', false, ['command']),
      held('command', false),
    ]);
  });

  it('that a system does not have are not pressed', async () => {
    const { injector, told } = await rig(MACOS);
    for (const code of ['Insert', 'ContextMenu', 'F13', 'Semicolonx']) await injector.inject(key(code));
    expect(told()).toEqual([]);
  });

  it('that may begin an accent are not pressed on macOS, where robotjs does not find them and ends', async () => {
    const [mac, windows] = [await rig(MACOS), await rig(WINDOWS)];
    for (const { injector } of [mac, windows])
      for (const code of ['Backquote', 'Quote']) await injector.inject(key(code));
    expect(mac.told()).toEqual([]);
    expect(windows.told()).toEqual([held('`', true), held("'", true)]);
  });

  it('that mean something else in each layout are not pressed before that is known', async () => {
    const { injector, told, keyboard } = await rig();
    keyboard.layout = new Map();
    const again = [key('ControlLeft'), key('KeyZ'), key('KeyZ', false)];
    for (const input of again) await injector.inject(input);
    expect(told()).toEqual([held('control', true)]);
    keyboard.layout = new Map([['KeyZ', 'y']]);
    for (const input of again.slice(1)) await injector.inject(input);
    expect(told().slice(1)).toEqual([held('y', true), held('y', false)]);
  });

  it('Escape is tapped while it is left to others', async () => {
    const { injector, told, escape } = await rig();
    await injector.inject(key('Escape'));
    await injector.inject(key('Escape', false));
    expect(escape.leave).toHaveBeenCalledOnce();
    expect(told()).toEqual([held('escape', true), held('escape', false)]);
  });

  it('text is typed by characters, line ends and tabs by their keys', async () => {
    const { injector, told } = await rig();
    await injector.inject({ type: 'text', text: 'ü\r\n😀\u0000' });
    expect(told()).toEqual([
      { do: 'type', unit: 0xfc },
      held('enter', true),
      held('enter', false),
      { do: 'type', unit: 0xd83d },
      { do: 'type', unit: 0xde00 },
    ]);
  });
});

describe('the mouse', () => {
  it('drags while a button is held', async () => {
    const { injector, orders } = await rig();
    for (const input of [left(true), { type: 'move', at: { x: 50, y: 40 } } as const, left(false)])
      await injector.inject(input);
    expect(orders.map((order) => (order.do === 'move' ? order.dragging : order.do))).toEqual([
      null,
      'button',
      'left',
      'left',
      'button',
    ]);
  });

  it('presses nothing where the pointer is not: the person has it elsewhere', async () => {
    const { injector, told, pointer } = await rig();
    await injector.ownInput();
    pointer.isHeldThere = true;
    await injector.inject(left(true));
    await injector.inject({ type: 'scroll', at: AT, dx: 0, dy: 100 });
    expect(told()).toEqual([]);
    expect((await injector.ownInput()).moved, 'or the system shows it late').toBe(false);
    pointer.x += 3;
    expect((await injector.ownInput()).moved).toBe(true);
  });

  it('is nobody’s own where the system moves it late', async () => {
    const { injector, pointer } = await rig();
    await injector.ownInput();
    pointer.isHeldThere = true;
    await injector.inject({ type: 'move', at: AT });
    Object.assign(pointer, AT);
    expect((await injector.ownInput()).moved).toBe(false);
  });

  it('tells the person’s own movement from what it did itself, also where a system rounds', async () => {
    const { injector, pointer } = await rig();
    await injector.inject({ type: 'move', at: AT });
    for (let n = 0; n < 10; n += 1) {
      pointer.x = n;
      await injector.inject({ type: 'move', at: { x: n + 1, y: 40 } });
      pointer.x = n + 1;
    }
    await injector.ownInput();
    expect((await injector.ownInput()).moved).toBe(false);
    pointer.y += 3;
    expect(await injector.ownInput()).toEqual({ moved: true, escapeDown: false });
  });

  it.each([
    ['Windows', WINDOWS, { x: -120, y: 300 }],
    ['macOS', MACOS, { x: -100, y: 250 }],
  ])('scrolls as %s counts, left and up positive', async (_name, system, turned) => {
    const { injector, told } = await rig(system);
    await injector.inject({ type: 'scroll', at: AT, dx: 100, dy: -250 });
    expect(told()).toEqual([{ do: 'scroll', ...turned }]);
  });

  it('clicks twice by a call of its own on macOS', async () => {
    const { injector, told, clock } = await rig(MACOS);
    for (let n = 0; n < 2; n += 1) {
      await injector.inject(left(true));
      await injector.inject(left(false));
      clock.now += 100;
    }
    expect(told()).toEqual([
      { do: 'button', button: 'left', down: true },
      { do: 'button', button: 'left', down: false },
      { do: 'click-again' },
    ]);
  });
});

describe('[REMOTE-6] letting go', () => {
  it('is of all that is held, and of nothing else', async () => {
    const { injector, told } = await rig(MACOS);
    for (const input of [key('MetaLeft'), key('KeyC'), key('KeyC', false), left(true)]) await injector.inject(input);
    const before = told().length;
    injector.release();
    await injector.ownInput();
    expect(told().slice(before)).toEqual([held('command', false), { do: 'button', button: 'left', down: false }]);
    injector.release();
    await injector.ownInput();
    expect(told()).toHaveLength(before + 2);
  });

  it('stops what is on its way: it is not pressed, or typed on, any more', async () => {
    const { injector, told } = await rig();
    const pressing = [injector.inject(left(true)), injector.inject({ type: 'text', text: 'abc' })];
    injector.release();
    await Promise.all(pressing);
    expect(told()).toEqual([{ do: 'type', unit: 0x61 }]);
  });

  it('is done by another process where this one is gone', async () => {
    const { injector, told, robots, escape } = await rig();
    for (const input of [key('ShiftLeft'), left(true), key('KeyA'), key('KeyA', false)]) await injector.inject(input);
    const before = told().length;
    robots[0]!.isDead = true;
    await expect(injector.ownInput()).rejects.toThrow();
    await injector.close();
    expect(told().slice(before)).toEqual([held('shift', false), { do: 'button', button: 'left', down: false }]);
    for (const { close } of robots) expect(close).toHaveBeenCalledOnce();
    expect(escape.close).toHaveBeenCalledOnce();
  });

  it('is the last that it does', async () => {
    const { injector, told, robots } = await rig();
    await injector.inject(left(true));
    await Promise.all([injector.close(), injector.close()]);
    await injector.inject(left(true));
    expect(told().at(-1)).toEqual({ do: 'button', button: 'left', down: false });
    expect(robots).toHaveLength(1);
  });
});

it('gives Escape back where its process does not begin', async () => {
  const escape = { leave: vi.fn(), close: vi.fn() };
  const opening = openRobotInjector({
    open: () => Promise.reject(new Error('no addon')),
    system: WINDOWS,
    layout: () => US_LAYOUT,
    escape,
    onFailed: () => {},
    now: () => 0,
  });
  await expect(opening).rejects.toThrow('no addon');
  expect(escape.close).toHaveBeenCalledOnce();
});
