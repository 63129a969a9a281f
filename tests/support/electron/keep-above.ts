import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { answer } from '../../../main/x11/answers.ts';
import { connect } from '../../../main/x11/connection.ts';

const run = promisify(execFile);
const CLIENT_MESSAGE = 33;
const ADD = 1;
/** Of messages to the window manager: SubstructureRedirect and SubstructureNotify. */
const TO_MANAGER = (1 << 20) | (1 << 19);
const POLL_MS = 20;

/** Has the window manager of the X display keep a page's window above others. Nothing without a display. */
export async function keepAbove(page: Page): Promise<void> {
  if (!process.env['DISPLAY']) return;
  const window = await xWindowOf(page);
  const { client, screen } = (await connect(() => {}, undefined)).display;
  const [state, above] = await Promise.all(
    ['_NET_WM_STATE', '_NET_WM_STATE_ABOVE'].map((name) =>
      answer<number>((callback) => client.InternAtom(false, name, callback)),
    ),
  );
  const message = Buffer.alloc(32);
  message.writeUInt8(CLIENT_MESSAGE, 0);
  message.writeUInt8(32, 1);
  for (const [index, value] of [window, state!, ADD, above!].entries()) message.writeUInt32LE(value, 4 + 4 * index);
  client.SendEvent(screen[0]!.root, 0, TO_MANAGER, message);
  await client.sync();
  client.terminate();
}

/** Chromium tells of no window which of the display's it is, so it is called something else for a moment. */
async function xWindowOf(page: Page): Promise<number> {
  const name = randomUUID();
  const title = await page.evaluate((name) => {
    const before = document.title;
    document.title = name;
    return before;
  }, name);
  try {
    while (!page.isClosed()) {
      const { stdout } = await run('xdotool', ['search', '--name', name]).catch(() => ({ stdout: '' }));
      if (stdout !== '') return Number(stdout);
      await delay(POLL_MS);
    }
    throw new Error('the window is closed');
  } finally {
    if (!page.isClosed()) await page.evaluate((title) => (document.title = title), title);
  }
}
