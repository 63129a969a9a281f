import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rect } from '../../main/windows/window-placement.ts';

/** Leaves the settings of an app whose window was there last, in a folder that is not there yet. */
export async function leaveWindowAt(dataDir: string, bounds: Rect): Promise<void> {
  const window = { bounds, maximized: false };
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'settings.json'), JSON.stringify({ hub: null, keyPins: [], iceServers: [], window }));
}
