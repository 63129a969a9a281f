import { app } from 'electron';
import { appFile } from './app-file.ts';
import { logError } from './log/log.ts';
import { argumentsAgain } from './restart.ts';

/** Longest time that quitting waits for clean-up, ms. */
const CLEAN_UP_MS = 3_000;

/**
 * Delays quitting until the clean-ups are done (leave the room, close the hub, write settings), for `CLEAN_UP_MS` at
 * most. They run in parallel. The app holds the instance lock until the end.
 *
 * @returns `openAgain`: to be called when a person starts the app while it is quitting; it is then started again
 *   afterwards
 */
export function quitAfterCleanUp(...cleanUps: (() => Promise<void>)[]): { openAgain: () => void } {
  let again = false;
  // Not `before-quit`, after which a page may still refuse to close. Here every window is gone.
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

/** Starts the app again once it has ended. */
export function relaunch(): void {
  // This variable is for the first start only; its folder may be gone by now.
  delete process.env['EARSHOT_OPENED_FILE'];
  app.relaunch({ execPath: appFile(process.env, process.execPath), args: argumentsAgain(process.argv) });
}
