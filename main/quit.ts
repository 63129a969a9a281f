import { app } from 'electron';
import { logError } from './log.ts';

/** Longest time that goodbyes may hold up quitting, ms. */
const FAREWELL_MS = 3_000;

/**
 * Ends the app when its window is closed, on every system: an app that rings without a window would surprise. Quitting
 * waits for the farewells (leave the room, close the hub, write settings), which run side by side, but not for long.
 */
export function quitWithFarewell(...farewells: (() => Promise<void>)[]): void {
  app.on('window-all-closed', () => app.quit());
  // Not before-quit: a page may still refuse to close then. Here every window is gone.
  app.once('will-quit', (event) => {
    event.preventDefault();
    const deadline = new Promise<void>((resolve) => setTimeout(resolve, FAREWELL_MS));
    const done = farewells.map((farewell) =>
      farewell().catch((error: unknown) => logError('quitting left something undone', error)),
    );
    void Promise.race([Promise.all(done), deadline]).then(() => app.exit(0));
  });
}
