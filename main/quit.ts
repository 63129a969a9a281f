import { app } from 'electron';
import { logError } from './log.ts';

/** Longest time that goodbyes may hold up quitting, ms. */
const CLEAN_UP_MS = 3_000;

/**
 * Has quitting wait for the farewells (leave the room, close the hub, write settings), which run side by side, but not
 * for long. The app holds the instance lock until it has ended.
 *
 * @returns to be called when a person starts the app while it is ending: it is opened again after the farewells
 */
export function quitAfterCleanUp(...cleanUps: (() => Promise<void>)[]): { openAgain: () => void } {
  let again = false;
  // Not before-quit: a page may still refuse to close then. Here every window is gone.
  app.once('will-quit', (event) => {
    event.preventDefault();
    const deadline = new Promise<void>((resolve) => setTimeout(resolve, CLEAN_UP_MS));
    const done = cleanUps.map((cleanUp) =>
      cleanUp().catch((error: unknown) => logError('quitting left something undone', error)),
    );
    void Promise.race([Promise.all(done), deadline]).then(() => {
      if (again) relaunch();
      app.exit(0);
    });
  });
  return { openAgain: () => void (again = true) };
}

function relaunch(): void {
  // Whoever waits for this file waits for the first start, and has removed its folder by then.
  delete process.env['EARSHOT_OPENED_FILE'];
  app.relaunch(relaunchOptions(process.env));
}

/** An AppImage is started by its own file: what runs is in a folder that goes with it. */
function relaunchOptions({ APPIMAGE }: NodeJS.ProcessEnv): { execPath?: string } {
  return APPIMAGE === undefined ? {} : { execPath: APPIMAGE };
}
