import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { leftButton } from '../../../tests/support/control-client.ts';
import { key, PASTE, TEXT, WITH_CLIPBOARD } from '../../../tests/support/clipboard-desk.ts';
import { ALL, deskRig } from '../../../tests/support/control-desk.ts';
import { becomeReady } from '../../../tests/support/electron/ready.ts';
import { utilityProcess } from '../../../tests/support/electron/utility-process.ts';
import { InputWatch } from '../../../tests/support/input-watch.ts';
import { US_LAYOUT } from '../../../tests/support/us-layout.ts';
import { HAS_X, startX, xClient, type XServer } from '../../../tests/support/x-server.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { ControlChoice } from '../../bridge/control-window.ts';
import { pixelsOf } from '../../windows/shared-part.ts';
import type { PlacedInput } from '../injector.ts';
import { CLICK_PX } from '../wheel.ts';
import { openRobot } from './open-robot.ts';
import { openRobotInjector } from './robot-injector.ts';
import { WINDOWS, type RobotSystem } from './robot-system.ts';

const AT = { x: 300, y: 200 };
/** X keycodes. */
const [A, C, V, CONTROL, META, OTHER_META] = [38, 54, 55, 37, 133, 206];
/** Of an X server's buttons, as a mask of their states. */
const LEFT = 1;
/** robotjs on X, where the app does not use it: it counts clicks of a wheel, and types what the keyboard has. */
const ON_X: RobotSystem = { ...WINDOWS, scrollUnitPx: CLICK_PX, lacks: [] };

const process_ = fileURLToPath(new URL('./robot-process.ts', import.meta.url));
/** What the process is given for the addon. */
const onDisplay = fileURLToPath(new URL('../../../tests/support/robotjs-on-display.cjs', import.meta.url));
const typeScript = new URL('../../../tests/support/electron/register.mjs', import.meta.url).href;

/** Null where npm could not install it. */
function addon(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('@jitsi/robotjs'));
    return join(folder, 'prebuilds', `linux-${process.arch}`, '@jitsi+robotjs.node');
  } catch {
    return null;
  }
}

// The process and robotjs as they are, in the stand-in for Electron's utility process.
describe.runIf(HAS_X && addon() !== null)('on an X display', () => {
  let server: XServer;
  beforeAll(async () => {
    becomeReady();
    server = await startX();
  });
  afterAll(() => server.signal('SIGTERM'));
  const client = () => xClient(server.name);

  /** Tells which keys and buttons were pressed since, as X numbers them. */
  async function presses() {
    const watch = await InputWatch.open(server.name);
    onTestFinished(() => watch.close());
    return async () => (await watch.inputs()).flatMap((input) => (input.kind === 'press' ? [input.detail] : []));
  }

  /** @param onFailed it takes nothing any more */
  async function open(onFailed: (error: Error) => void) {
    const processes: ReturnType<typeof utilityProcess.fork>[] = [];
    const env = {
      ...process.env,
      DISPLAY: server.name,
      ROBOTJS_ADDON: addon()!,
      NODE_OPTIONS: `--import ${typeScript}`,
    };
    const fork = () => {
      const started = utilityProcess.fork(process_, [onDisplay], { env });
      processes.push(started);
      return started;
    };
    const opened = await openRobotInjector({
      open: (onLost) => openRobot(fork, onLost),
      system: ON_X,
      layout: () => US_LAYOUT,
      escape: { leave: (press) => press(), close: () => {} },
      onFailed,
      now: () => performance.now(),
    });
    onTestFinished(() => opened.close());
    return { opened, processes };
  }

  async function injector() {
    const failures: Error[] = [];
    const { opened, processes } = await open((error) => failures.push(error));
    const inject = async (...inputs: PlacedInput[]) => {
      for (const input of inputs) await opened.inject(input);
    };
    return { opened, inject, failures, processes };
  }

  it('moves the pointer to each corner, clicks, drags and scrolls', async () => {
    const [{ pointer }, { inject, opened }] = [await client(), await injector()];
    for (const at of [{ x: 0, y: 0 }, { x: 799, y: 0 }, { x: 0, y: 599 }, { x: 799, y: 599 }, AT]) {
      await inject({ type: 'move', at });
      expect(await pointer()).toEqual({ ...at, buttons: 0 });
    }
    await inject({ type: 'button', at: AT, button: 'left', down: true }, { type: 'move', at: { x: 310, y: 220 } });
    expect(await pointer()).toEqual({ x: 310, y: 220, buttons: LEFT });
    await inject({ type: 'button', at: AT, button: 'left', down: false });
    expect(await pointer()).toEqual({ ...AT, buttons: 0 });
    const pressed = await presses();
    await inject({ type: 'scroll', at: AT, dx: 100, dy: -200 });
    await inject({ type: 'button', at: AT, button: 'right', down: true });
    await inject({ type: 'button', at: AT, button: 'right', down: false });
    // Up twice, right once, and the right button, as X numbers them.
    await expect.poll(pressed).toEqual([7, 4, 4, 3]);
    expect((await opened.ownInput()).moved).toBe(false);
  });

  it('knows the person’s own movement from what it did itself, however busy that is', async () => {
    const [{ fake }, { inject, opened }] = [await client(), await injector()];
    const relative = 1;
    for (let n = 0; n <= 20; n += 1) await inject({ type: 'move', at: { x: AT.x + n, y: AT.y } });
    expect((await opened.ownInput()).moved).toBe(false);
    for (let n = 1; n <= 3; n += 1) {
      await fake('MotionNotify', relative, 0, 1);
      await inject({ type: 'move', at: AT });
    }
    expect((await opened.ownInput()).moved).toBe(true);
    expect((await opened.ownInput()).moved, 'until it moves again').toBe(false);
  });

  it('holds keys, and lets go of all', async () => {
    const [{ isDown, pointer }, { inject, opened }] = [await client(), await injector()];
    await inject({ type: 'key', code: 'ControlLeft', down: true }, { type: 'key', code: 'KeyA', down: true });
    await inject({ type: 'button', at: AT, button: 'left', down: true });
    expect([await isDown(CONTROL), await isDown(A), (await pointer()).buttons]).toEqual([true, true, LEFT]);
    opened.release();
    await opened.ownInput();
    expect([await isDown(CONTROL), await isDown(A), (await pointer()).buttons]).toEqual([false, false, 0]);
  });

  it('types plain letters', async () => {
    const { inject } = await injector();
    const pressed = await presses();
    await inject({ type: 'text', text: 'aa' });
    await expect.poll(pressed).toEqual([A, A]);
  });

  it('presses none of the keys that end robotjs', async () => {
    const { inject, failures, opened } = await injector();
    for (let n = 13; n <= 24; n += 1) await inject({ type: 'key', code: `F${n}`, down: true });
    for (const code of ['PrintScreen', 'Pause', 'NumLock', 'CapsLock', 'Power', 'IntlYen'])
      await inject({ type: 'key', code, down: true });
    await opened.ownInput();
    expect(failures).toEqual([]);
  });

  it.each(['killed', 'ended by robotjs'])('[REMOTE-6] leaves nothing pressed when its process is %s', async (how) => {
    const { isDown, pointer, remap } = await client();
    // Of keys that an X display does not have robotjs dies.
    const metaKeys = [await remap(META, 0), await remap(OTHER_META, 0)];
    const { inject, opened, processes, failures } = await injector();
    await inject({ type: 'key', code: 'ControlLeft', down: true });
    await inject({ type: 'button', at: AT, button: 'left', down: true });
    if (how === 'killed') process.kill(processes[0]!.pid!, 'SIGKILL');
    else await expect(inject({ type: 'key', code: 'MetaLeft', down: true })).rejects.toThrow('has ended');
    await expect(opened.ownInput()).rejects.toThrow();
    await expect.poll(() => failures.length).toBe(1);
    expect(await isDown(CONTROL), 'by itself the system lets go of nothing').toBe(true);
    for (const back of metaKeys) await back();
    await opened.close();
    expect([await isDown(CONTROL), (await pointer()).buttons]).toEqual([false, 0]);
    expect(processes.map(({ pid }) => pid)).toEqual([undefined, undefined]);
  });

  describe('somebody who is allowed to control the second of two monitors, which has another scale,', () => {
    const SECOND = pixelsOf({ bounds: { x: 400, y: 0, width: 200, height: 300 }, scaleFactor: 2 }, ({ x, y }) => ({
      x,
      y,
    }));
    const OWN = { x: 100, y: 50 };
    const to = (x: number, y: number) => ({ type: 'move', x, y }) as const;

    async function controlled(choice: ControlChoice = ALL) {
      const { pointer, isDown, fake } = await client();
      const started: Awaited<ReturnType<typeof open>>['processes'][] = [];
      const rig = deskRig({
        area: SECOND,
        countsCopies: false,
        openInjector: async (onEnd) => {
          const { opened, processes } = await open(() => onEnd('failed'));
          started.push(processes);
          return opened;
        },
      });
      onTestFinished(() => rig.desk.close());
      const grant = await rig.allowed(choice);
      return { ...rig, grant, processes: started[0]!, pointer, isDown, fake };
    }

    it('gets to every pixel of it, and to no other', async () => {
      const { send, grant, pointer } = await controlled();
      for (const [x, y, at] of [
        [0, 0, { x: 400, y: 0 }],
        [1, 1, { x: 799, y: 599 }],
        [0.5, 0.25, { x: 600, y: 150 }],
      ] as const) {
        expect(await send(grant, to(x, y))).toBe('done');
        expect(await pointer()).toEqual({ ...at, buttons: 0 });
      }
    });

    it('[REMOTE-3] moves nothing any more within 100 ms of the person’s own movement', async () => {
      const { send, grant, fake, pointer } = await controlled();
      let n = 0;
      /** As fast as a viewer may. */
      const move = async () => {
        const sent = send(grant, to((n += 1) % 2, 0.5));
        await new Promise((next) => setTimeout(next, 1_000 / LIMITS.controlFramesPerSecond));
        return sent;
      };
      for (let moves = 0; moves < 20; moves += 1) expect(await move()).toBe('done');
      await fake('MotionNotify', 0, OWN.x, OWN.y);
      let done = 0;
      while ((await move()) === 'done') done += 1;
      // Counted, since a busy computer makes all of it late.
      expect(done).toBeLessThanOrEqual(LIMITS.controlFramesPerSecond / 10);
      const rest = await pointer();
      expect(await move()).toBe('paused');
      expect(await pointer()).toEqual(rest);
    });

    it('[REMOTE-8] [REMOTE-9] pastes a text into a program there, and copies one from it', async () => {
      const { send, grant, clipboard, copied, events } = await controlled(WITH_CLIPBOARD);
      const pressed = await presses();
      copied('before');
      expect(await send(grant, PASTE, key('ControlLeft'), key('KeyV'), key('KeyV', false))).toBe('done');
      await expect.poll(pressed).toEqual([CONTROL, V]);
      expect(await clipboard.readText(), 'what the program finds').toBe(TEXT);
      expect(await send(grant, key('KeyC'), key('KeyC', false), key('ControlLeft', false))).toBe('done');
      await expect.poll(pressed, { interval: 10 }).toEqual([CONTROL, V, C]);
      copied('of the program');
      const content = { is: 'text', text: 'of the program' };
      await expect.poll(() => events).toEqual([{ kind: 'control-copied', grant, content }]);
    });

    it.each([
      ['the process is killed', 'failed'],
      ['the person presses Escape', 'escape'],
    ])('leaves nothing pressed when %s', async (what, why) => {
      const { send, grant, processes, bySystem, ends, desk, isDown, pointer } = await controlled();
      await send(grant, { type: 'key', code: 'ControlLeft', down: true }, leftButton(true, { x: 0.5, y: 0.5 }));
      expect([await isDown(CONTROL), (await pointer()).buttons]).toEqual([true, LEFT]);
      if (what === 'the process is killed') process.kill(processes[0]!.pid!, 'SIGKILL');
      else bySystem.end('escape');
      await expect.poll(ends).toEqual([why]);
      await desk.close();
      await expect.poll(async () => [await isDown(CONTROL), (await pointer()).buttons]).toEqual([false, 0]);
      expect(await send(grant, to(0, 0))).toBe('no-grant');
    });
  });
});
