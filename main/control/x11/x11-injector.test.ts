import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { InputWatch } from '../../../tests/support/input-watch.ts';
import { HAS_X, startX, xClient, type XServer } from '../../../tests/support/x-server.ts';
import type { PlacedInput } from '../injector.ts';
import { openX11Injector } from './x11-injector.ts';

const AT = { x: 300, y: 200 };
const ESCAPE = 9;

// Against a real X server, where there is one.
describe.runIf(HAS_X)('on an X display', () => {
  let server: XServer;

  beforeAll(async () => {
    server = await startX();
  });
  afterAll(() => server.signal('SIGTERM'));

  const client = () => xClient(server.name);

  async function injector() {
    const failures: Error[] = [];
    const opened = await openX11Injector((error) => failures.push(error), server.name);
    onTestFinished(() => opened.close());
    const inject = async (...inputs: PlacedInput[]) => {
      for (const input of inputs) await opened.inject(input);
      // Whatever was injected is done when the display has answered.
      return opened.ownInput();
    };
    return { opened, inject, failures };
  }

  it('moves the pointer, and drags', async () => {
    const [{ pointer }, { inject }] = [await client(), await injector()];
    await inject({ type: 'move', at: AT });
    expect(await pointer()).toEqual({ ...AT, buttons: 0 });
    await inject({ type: 'button', at: AT, button: 'left', down: true }, { type: 'move', at: { x: 310, y: 220 } });
    expect(await pointer()).toEqual({ x: 310, y: 220, buttons: 1 });
    await inject({ type: 'button', at: AT, button: 'left', down: false });
    expect(await pointer()).toEqual({ ...AT, buttons: 0 });
  });

  it('knows the person’s own movement from what it did itself, also at the edge of the display', async () => {
    const [{ fake }, { inject, opened }] = [await client(), await injector()];
    expect((await inject({ type: 'move', at: AT })).moved).toBe(false);
    expect((await inject({ type: 'move', at: { x: 5_000, y: 5_000 } })).moved).toBe(false);
    await fake('MotionNotify', 0, 797, 597);
    expect((await opened.ownInput()).moved, 'a knock at the desk').toBe(false);
    await fake('MotionNotify', 0, 700, 500);
    expect((await opened.ownInput()).moved).toBe(true);
    expect((await opened.ownInput()).moved, 'until it moves again').toBe(false);
  });

  it('knows a slow hand from what it does itself, however busy that is', async () => {
    const [{ fake }, { inject, opened }] = [await client(), await injector()];
    const relative = 1;
    await inject({ type: 'move', at: AT });
    for (let n = 1; n <= 20; n += 1) await opened.inject({ type: 'move', at: { x: AT.x + n, y: AT.y } });
    expect((await opened.ownInput()).moved).toBe(false);
    // Three of them within a second count: a computer that stands still for longer among them has others to come.
    for (let n = 1; n <= 12; n += 1) {
      await fake('MotionNotify', relative, 0, 1);
      await opened.inject({ type: 'move', at: AT });
    }
    expect((await opened.ownInput()).moved).toBe(true);
  });

  it('takes a drag for its own that a window manager held back, and was done later', async () => {
    const [{ holdPresses, pointer, fake }, { inject, opened }] = [await client(), await injector()];
    const to = { x: 500, y: 400 };
    await inject({ type: 'move', at: AT });
    const letGo = await holdPresses();
    const press: PlacedInput = { type: 'button', at: AT, button: 'left', down: true };
    expect((await inject(press, { type: 'move', at: { x: 400, y: 300 } }, { type: 'move', at: to })).moved).toBe(false);
    expect(await pointer(), 'held back').toMatchObject(AT);
    await letGo();
    expect(await pointer()).toMatchObject(to);
    expect((await opened.ownInput()).moved).toBe(false);
    await fake('MotionNotify', 0, to.x + 3, to.y);
    expect((await opened.ownInput()).moved, 'the person’s hand').toBe(true);
  });

  it('sees Escape that the person holds, and holds none itself', async () => {
    const [{ fake }, { inject, opened }] = [await client(), await injector()];
    expect((await inject({ type: 'key', code: 'Escape', down: true })).escapeDown).toBe(false);
    await fake('KeyPress', ESCAPE);
    expect((await opened.ownInput()).escapeDown).toBe(true);
    await fake('KeyRelease', ESCAPE);
    expect((await opened.ownInput()).escapeDown).toBe(false);
  });

  it('knows Escape by what it means: swapped with Caps Lock, it is where that was', async () => {
    const capsLock = 66;
    const { fake, remap } = await client();
    const putBack = [await remap(ESCAPE, 0xffe5), await remap(capsLock, 0xff1b)];
    try {
      const { inject, opened } = await injector();
      expect((await inject({ type: 'key', code: 'CapsLock', down: true })).escapeDown, 'no held one').toBe(false);
      await fake('KeyPress', capsLock);
      expect((await opened.ownInput()).escapeDown).toBe(true);
      await fake('KeyRelease', capsLock);
      await fake('KeyPress', ESCAPE);
      expect((await opened.ownInput()).escapeDown, 'Caps Lock').toBe(false);
      await fake('KeyRelease', ESCAPE);
      await fake('KeyPress', ESCAPE);
      await fake('KeyRelease', ESCAPE);
    } finally {
      for (const back of putBack) await back();
    }
  });

  it('lets go of every key and button at the end, and of what it never held not', async () => {
    const [{ fake, isDown, pointer }, { inject, opened }] = [await client(), await injector()];
    await fake('KeyPress', 40);
    await inject(
      { type: 'key', code: 'ControlLeft', down: true },
      { type: 'key', code: 'KeyD', down: false },
      { type: 'key', code: 'Power', down: true },
      { type: 'button', at: AT, button: 'right', down: true },
    );
    expect([await isDown(37), (await pointer()).buttons]).toEqual([true, 4]);
    await opened.close();
    expect([await isDown(37), (await pointer()).buttons, await isDown(40)]).toEqual([false, 0, true]);
    await fake('KeyRelease', 40);
  });

  it('[REMOTE-5] presses a key once that goes down again: the display repeats it by itself', async () => {
    const [watch, { inject }] = [await InputWatch.open(server.name), await injector()];
    onTestFinished(() => watch.close());
    const key = (down: boolean): PlacedInput => ({ type: 'key', code: 'Backspace', down });
    await inject(key(true), key(true), key(true), key(false));
    expect((await watch.inputs()).map(({ kind }) => kind)).toEqual(['press']);
  });

  it('[REMOTE-9] counts what is put into the clipboard, also by the program that has it already', async () => {
    const [{ copy }, { opened }] = [await client(), await injector()];
    expect(opened.clipboardChanges).toBe(0);
    for (const times of [1, 2]) {
      await copy();
      await opened.ownInput();
      expect(opened.clipboardChanges).toBe(times);
    }
  });

  it('gives keys that no keyboard has a meaning for what the layout lacks, and takes it back at the end', async () => {
    const [{ typing }, { inject, opened }] = [await client(), await injector()];
    const typed = opened.inject({ type: 'text', text: 'ä你' });
    opened.release();
    await typed;
    expect(await typing(0x0100_4f60), 'not typed any more').toBe(false);
    await inject({ type: 'text', text: 'a你' });
    expect(await typing(0x0100_4f60)).toBe(true);
    await opened.close();
    expect(await typing(0x0100_4f60)).toBe(false);
  });

  it(
    'fails at a display that does not answer, and at its end waits no longer for it',
    { timeout: 20_000 },
    async () => {
      const { opened } = await injector();
      await opened.inject({ type: 'button', at: AT, button: 'left', down: true });
      server.signal('SIGSTOP');
      onTestFinished(() => server.signal('SIGCONT'));
      const asked = [opened.ownInput(), openX11Injector(() => {}, server.name)];
      await Promise.all(asked.map((one) => expect(one).rejects.toThrow('does not answer')));
      await opened.close();
      server.signal('SIGCONT');
      const { pointer } = await client();
      await expect.poll(async () => (await pointer()).buttons).toBe(0);
    },
  );

  it('is refused where there is no display', async () => {
    await expect(openX11Injector(() => {}, ':9999')).rejects.toThrow();
  });
});
