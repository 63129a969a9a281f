import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { expect, test } from '../support/desktop-test.ts';
import { startUntilItEnds, USES_REAL_ELECTRON } from '../support/electron/launch.ts';

/** Names of uses of Electron that were not refused. */
interface Outcome {
  beforeReady: string[];
  wrong: string[];
  unread: string[];
  right: string[];
  rightOnes: string[];
}

test('Electron, and what stands in for it, refuses what is used too early, wrongly, or after its end', async ({
  folder,
}) => {
  await copyFile(inRoot('build/icon.png'), join(folder, 'icon.png'));
  const appFolder = inRoot('tests/support/electron/misuse');
  expect(await startUntilItEnds({ appFolder, dataDir: folder })).toBe(0);
  const outcome = JSON.parse(await readFile(join(folder, 'outcome.json'), 'utf8')) as Outcome;
  expect(outcome).toMatchObject({ beforeReady: [], wrong: [], right: outcome.rightOnes });
  if (!USES_REAL_ELECTRON) expect(outcome.unread).toEqual([]);
});
