import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { CAPTURE_TITLE } from './chromium-host.ts';
import { wholeIdOf } from './displays.ts';
import { capturedMonitor, monitors, titleOf } from './monitors.ts';
import { checkOptions, type OptionType } from './options.ts';

const run = promisify(execFile);

const OPTIONS = {
  types: 'array',
  thumbnailSize: 'object',
  fetchWindowIcons: 'boolean',
} as const satisfies Record<keyof Electron.SourcesOptions, OptionType>;

/** Electron's `desktopCapturer` on the X display: every monitor and every window with a title. */
export const desktopCapturer = {
  /** Rejects options that Electron does not know, and without kinds of sources, as Electron does. */
  async getSources(options: Electron.SourcesOptions) {
    checkOptions(options, OPTIONS, 'getSources');
    const { types, thumbnailSize = { width: 150, height: 150 } } = options;
    if (!Array.isArray(types) || types.some((type) => !['screen', 'window'].includes(type)))
      throw new TypeError('Invalid options');
    if (!process.env['DISPLAY']) return [];
    const size = `${thumbnailSize.width}x${thumbnailSize.height}`;
    const sources = [];
    for (const [index, monitor] of types.includes('screen') ? monitors.entries() : []) {
      const { x, y, width, height } = monitor;
      const thumbnail = await picture('root', size, ['-crop', `${width}x${height}+${x}+${y}`, '+repage']);
      // What Electron has of it on X.
      const display_id = String(BigInt.asUintN(32, wholeIdOf(index)));
      sources.push({ id: screenId(index), name: titleOf(monitor), display_id, thumbnail });
    }
    for (const window of types.includes('window') ? await listWindows() : []) {
      const id = `window:${window.xid}:0`;
      sources.push({ id, name: window.title, display_id: '', thumbnail: await picture(window.xid, size) });
    }
    return sources;
  },
};

/**
 * Makes the next capture choose this source: Chromium picks by title, so the window is called what Chromium was told to
 * look for until the capture has begun.
 *
 * @throws for another monitor than Chromium was started for
 * @returns gives the window its own title back
 */
export async function aimCaptureAt({ id, name }: Electron.Video): Promise<() => Promise<void>> {
  const xid = /^window:(\d+):/.exec(id)?.[1];
  if (xid === undefined) {
    if (id !== screenId(monitors.indexOf(capturedMonitor))) throw new Error('Chromium captures another monitor');
    return async () => {};
  }
  await run('xdotool', ['set_window', '--name', CAPTURE_TITLE, xid]);
  return async () => {
    await run('xdotool', ['set_window', '--name', name, xid]);
  };
}

function screenId(index: number): string {
  return `screen:${index}:0`;
}

async function listWindows(): Promise<{ xid: string; title: string }[]> {
  const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', '.']);
  const xids = stdout.split('\n').filter(Boolean);
  const titles = await Promise.all(
    xids.map(async (xid) => (await run('xdotool', ['getwindowname', xid])).stdout.trim()),
  );
  return xids.map((xid, index) => ({ xid, title: titles[index] ?? '' }));
}

/**
 * As Electron's `NativeImage`; empty when the picture could not be taken (a window that is just going away).
 *
 * @param crop what of the window, as options of ImageMagick
 */
async function picture(
  window: string,
  size: string,
  crop: readonly string[] = [],
): Promise<Pick<Electron.NativeImage, 'isEmpty' | 'toDataURL' | 'toJPEG'>> {
  const args = ['-silent', '-window', window, ...crop, '-thumbnail', size, 'png:-'];
  const png =
    size === '0x0'
      ? ''
      : await run('import', args, { encoding: 'base64' }).then(
          ({ stdout }) => stdout,
          () => '',
        );
  return {
    isEmpty: () => png === '',
    toDataURL: () => `data:image/png;base64,${png}`,
    toJPEG(quality) {
      if (!Number.isInteger(quality)) throw new TypeError('Error processing argument at index 0, conversion failure');
      const options = ['-quality', String(quality), 'jpeg:-'];
      return png === ''
        ? Buffer.alloc(0)
        : execFileSync('convert', ['png:-', ...options], { input: Buffer.from(png, 'base64') });
    },
  };
}
