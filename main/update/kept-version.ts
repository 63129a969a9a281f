import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';

/** The old version, beside the new one of an AppImage. */
export function keptVersion(appImage: string): string {
  return `${appImage}.previous`;
}

/** Says for which version the one beside it was kept: another file of that name is somebody else's. */
function mark(appImage: string): string {
  return `${appImage}.updated`;
}

/**
 * Puts a new version in the place of an AppImage's file, and keeps the old one beside it. There is a whole program in that
 * place at every moment. Not asynchronous, because it is the last that an app does.
 *
 * @param by the new version, wherever it is
 * @param version that it has
 * @throws the file system's error; then the old version is as it was
 */
export function replaceAppImage(appImage: string, by: string, version: string): void {
  const next = `${appImage}.next`;
  const kept = keptVersion(appImage);
  try {
    // Beside it first: from another file system it could not be put there in one step.
    copyFileSync(by, next);
    chmodSync(next, 0o755);
    rmSync(kept, { force: true });
    try {
      linkSync(appImage, kept);
    } catch {
      // Some file systems have no links.
      copyFileSync(appImage, kept);
    }
    writeFileSync(mark(appImage), version);
    renameSync(next, appImage);
  } catch (error) {
    rmSync(next, { force: true });
    rmSync(mark(appImage), { force: true });
    throw error;
  }
}

/**
 * The version that runs has started well: the one that was kept for it is not needed any more.
 *
 * @param version that runs
 */
export function forgetKeptVersion(appImage: string, version: string): void {
  const marked = mark(appImage);
  if (!existsSync(marked) || readFileSync(marked, 'utf8') !== version) return;
  rmSync(keptVersion(appImage), { force: true });
  rmSync(marked);
}
