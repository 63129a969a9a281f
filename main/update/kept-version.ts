import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';

/** At the end of a kept version's name: the second one where a file of somebody else's has the first. */
const ENDINGS = ['.previous', '.previous-2'] as const;
type Ending = (typeof ENDINGS)[number];

/** The old version, beside the new one of an AppImage. */
export function keptVersion(appImage: string, ending: Ending = '.previous'): string {
  return appImage + ending;
}

/** Says for which version one was kept, and by which name: another file is somebody else's. */
function mark(appImage: string): string {
  return `${appImage}.updated`;
}

/**
 * Puts a new version in the place of an AppImage's file, and keeps the old one beside it. There is a whole program in that
 * place at every moment. Not asynchronous, because it is the last that an app does.
 *
 * @param by the new version, wherever it is
 * @param version that it has
 * @throws the file system's error, or that others' files have all names for the old version; then that is as it was
 */
export function replaceAppImage(appImage: string, by: string, version: string): void {
  const next = `${appImage}.next`;
  try {
    // Beside it first: from another file system it could not be put there in one step.
    copyFileSync(by, next);
    chmodSync(next, 0o755);
    keepWhile(appImage, version, () => renameSync(next, appImage));
  } finally {
    rmSync(next, { force: true });
  }
}

/**
 * Keeps what an AppImage's place has while that is replaced, and not when that fails.
 *
 * @param version that is put there
 */
export function keepWhile(appImage: string, version: string, replace: () => void): void {
  removeKept(appImage);
  const ending = freeEnding(appImage);
  writeFileSync(mark(appImage), `${version}\n${ending}\n`);
  try {
    keep(appImage, keptVersion(appImage, ending));
    replace();
  } catch (error) {
    removeKept(appImage);
    throw error;
  }
}

/**
 * The version that runs has started well: the one that was kept for it is not needed any more.
 *
 * @param version that runs
 */
export function forgetKeptVersion(appImage: string, version: string): void {
  if (readMark(appImage)?.version === version) removeKept(appImage);
}

/** Nothing of what no update has put there. */
function removeKept(appImage: string): void {
  const kept = readMark(appImage);
  if (kept === null) return;
  rmSync(keptVersion(appImage, kept.ending), { force: true });
  rmSync(mark(appImage));
}

function readMark(appImage: string): { version: string; ending: Ending } | null {
  if (!existsSync(mark(appImage))) return null;
  const [version = '', name] = readFileSync(mark(appImage), 'utf8').split('\n');
  // Earlier versions wrote no name, and had one only.
  return version === '' ? null : { version, ending: ENDINGS.find((ending) => ending === name) ?? '.previous' };
}

function freeEnding(appImage: string): Ending {
  const free = ENDINGS.find(
    (ending) => lstatSync(keptVersion(appImage, ending), { throwIfNoEntry: false }) === undefined,
  );
  if (free === undefined) throw new Error('other files have the names for the version that is to be kept');
  return free;
}

function keep(appImage: string, as: string): void {
  try {
    linkSync(appImage, as);
  } catch {
    // Some file systems have no links.
    copyFileSync(appImage, as, constants.COPYFILE_EXCL);
  }
}
