import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { XTest } from 'x11';
import { connect } from '../../main/x11/connection.ts';

/** Whether there can be one. */
export const HAS_X = spawnSync('Xvfb', ['-help']).error === undefined;

/** Of X's event masks. */
const BUTTON_PRESSES = 4;

/** A display of 800x600 without a screen. */
export interface XServer {
  /** As in DISPLAY. */
  readonly name: string;
  signal(signal: NodeJS.Signals): void;
}

export async function startX(): Promise<XServer> {
  // Of its own number: two that look for a free one at the same time can both get it, one for each way to connect.
  const args = [
    `:${randomInt(1_000, 50_000)}`,
    '-displayfd',
    '3',
    '-screen',
    '0',
    '800x600x24',
    '-nolisten',
    'tcp',
    '-noreset',
  ];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [line] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  return { name: `:${line.toString().trim()}`, signal: (signal) => void server.kill(signal) };
}

/** Another client of a display, until the test has finished: what it sees, and a hand of its own. */
export async function xClient(name: string) {
  const { display } = await connect(() => {}, name);
  onTestFinished(() => display.client.terminate());
  const { root } = display.screen[0]!;
  const xtest = await new Promise<XTest>((resolve) => {
    display.client.require('xtest', (_error, found) => resolve(found));
  });
  return {
    fake: async (type: 'KeyPress' | 'KeyRelease' | 'MotionNotify', detail: number, x = 0, y = 0) => {
      xtest.FakeInput(xtest[type], detail, 0, root, x, y);
      await display.client.sync();
    },
    /** Presses wait for it, and all that the pointer does after them, as window managers have it. @returns lets go of them */
    holdPresses: async () => {
      display.client.GrabButton(root, 0, BUTTON_PRESSES, 0, 1, 0, 0, 0, 0x8000);
      await display.client.sync();
      return async () => {
        display.client.AllowEvents(2, 0);
        await display.client.sync();
      };
    },
    pointer: () =>
      new Promise<{ x: number; y: number; buttons: number }>((resolve) => {
        display.client.QueryPointer(root, (_error, { rootX: x, rootY: y, keyMask }) =>
          resolve({ x, y, buttons: (keyMask >> 8) & 0x1f }),
        );
      }),
    copy: async () => {
      const clipboard = await new Promise<number>((resolve) => {
        display.client.InternAtom(false, 'CLIPBOARD', (_error, atom) => resolve(atom));
      });
      display.client.SetSelectionOwner(root, clipboard, 0);
      await display.client.sync();
    },
    /** Makes a key mean something else. @returns makes it mean what it did */
    remap: async (keycode: number, keysym: number) => {
      const [before] = await new Promise<number[][]>((resolve) => {
        display.client.GetKeyboardMapping(keycode, 1, (_error, rows) => resolve(rows));
      });
      const change = async (keysyms: readonly number[]) => {
        display.client.ChangeKeyboardMapping(keycode, keysyms.length, keysyms);
        await display.client.sync();
      };
      await change(before!.map(() => keysym));
      return () => change(before!);
    },
    /** Whether some key types this. */
    typing: (keysym: number) =>
      new Promise<boolean>((resolve) => {
        const { min_keycode: first, max_keycode: last } = display;
        display.client.GetKeyboardMapping(first, last - first + 1, (_error, rows) =>
          resolve(rows.some((row) => row.includes(keysym))),
        );
      }),
    isDown: (keycode: number) =>
      new Promise<boolean>((resolve) => {
        display.client.QueryKeymap((_error, map) => resolve((map[keycode >> 3]! & (1 << (keycode & 7))) !== 0));
      }),
  };
}
