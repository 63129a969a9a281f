import { app } from 'electron';
import { appFile } from './app-file.ts';
import { cleanUp, type CleanUps } from './clean-up.ts';
import { logError } from './log/log.ts';
import { argumentsAgain } from './restart.ts';

/**
 * Delays quitting until the clean-ups are done, for as long as each kind may take. The app holds the instance lock until
 * the end.
 *
 * @returns `openAgain`: to be called when a person starts the app while it is quitting; it is then started again
 *   afterwards
 */
export function quitAfterCleanUp(cleanUps: CleanUps): { openAgain: () => void } {
  let again = false;
  // Not `before-quit`, after which a page may still refuse to close. Here every window is gone.
  app.once('will-quit', (event) => {
    event.preventDefault();
    void cleanUp(cleanUps, logError).then(() => {
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
