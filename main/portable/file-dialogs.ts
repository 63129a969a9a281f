import { open, writeFile } from 'node:fs/promises';
import { dialog, type BrowserWindow } from 'electron';
import { fail, ok } from '../../signaling/protocol/index.ts';
import { logError } from '../log/log.ts';
import { readAtMost } from '../read-at-most.ts';
import { MOST_TEXT } from './portable.ts';
import type { SettingsFiles } from './settings-files.ts';

const NAME = 'earshot-settings.json';
const FILTERS = [{ name: 'JSON', extensions: ['json'] }];

/** The system's dialogs for files. */
export function fileDialogs(window: BrowserWindow): SettingsFiles {
  return {
    async save(text) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: NAME, filters: FILTERS });
      if (canceled || filePath === '') return ok({ kind: 'cancelled' });
      try {
        await writeFile(filePath, text, { mode: 0o600 });
        return ok({ kind: 'saved' });
      } catch (error) {
        logError('settings not exported', error);
        return fail('not-written', 'the file could not be written');
      }
    },
    async open() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: FILTERS,
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return ok(null);
      try {
        return ok(await readText(path));
      } catch (error) {
        logError('settings not imported', error);
        return fail('not-settings', 'the file could not be read');
      }
    },
  };
}

/** No more of a file than one with settings has, and enough to see that it is larger. */
async function readText(path: string): Promise<string> {
  await using file = await open(path, 'r');
  return (await readAtMost(file, MOST_TEXT)).toString('utf8');
}
