import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import { createMdnsDiscovery } from '../signaling/lan/mdns/mdns.ts';
import { createSilentDiscovery } from '../signaling/lan/silent-discovery.ts';
import { ok } from '../signaling/protocol/index.ts';
import { registerAppScheme, serveRenderer } from './app-protocol.ts';
import { parseArguments, type AppArguments } from './arguments.ts';
import { lockDataFolder } from './data-lock.ts';
import { handleBridgeCalls, sendToRenderer } from './ipc.ts';
import { logError } from './log.ts';
import { installMenu } from './menu.ts';
import { denyNavigation } from './navigation.ts';
import { startNetwork } from './network/network.ts';
import { restrictPermissions } from './permissions.ts';
import { quitWithFarewell } from './quit.ts';
import { installScreenSharing } from './screen-sharing.ts';
import { openSettings } from './settings.ts';
import { createWindow, focusWindow, showPage } from './window.ts';

const RENDERER_DIR = join(import.meta.dirname, '../renderer');
const PRELOAD = join(import.meta.dirname, 'preload.cjs');

const parsed = parseArguments(process.argv.slice(1), process.env);
if (!parsed.ok) {
  logError(parsed.message);
  app.exit(2);
} else {
  prepare(parsed.data);
  if (app.requestSingleInstanceLock()) {
    start(parsed.data).catch((error: unknown) => {
      logError('Earshot could not start', error);
      dialog.showErrorBox('Earshot could not start', String(error));
      app.exit(1);
    });
  } else {
    app.quit();
  }
}

/** What Electron takes only before it is ready. */
function prepare({ dataDir }: AppArguments): void {
  if (dataDir !== null) app.setPath('userData', dataDir);
  // A page that may use the camera sees real host addresses anyway; hidden ones would break calls made without it.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
  registerAppScheme();
}

async function start({ hub, port, discovery }: AppArguments): Promise<void> {
  denyNavigation();
  await app.whenReady();

  const dataDir = app.getPath('userData');
  const lock = await lockDataFolder(dataDir, () => null);
  if (lock.kind === 'taken') {
    const where = lock.url === null ? '' : ` at ${lock.url}`;
    dialog.showErrorBox('Earshot is open already', `It runs in the browser${where}. Close it there to use the app.`);
    return app.exit(0);
  }
  const settings = await openSettings(join(dataDir, 'settings.json'));
  const network = await startNetwork({
    settings,
    dataDir,
    rendererDir: RENDERER_DIR,
    port,
    hub,
    discovery: discovery ? createMdnsDiscovery() : createSilentDiscovery(),
  });
  installMenu();
  serveRenderer(RENDERER_DIR);
  restrictPermissions(session.defaultSession);
  const { picker } = installScreenSharing(session.defaultSession);

  const window = createWindow(PRELOAD, settings);
  app.on('second-instance', () => focusWindow(window));
  const secret = randomBytes(32).toString('base64url');
  const page = network.open(secret, (event) => sendToRenderer(window, event));
  // The room is left before the own hub closes, or nobody would be told.
  quitWithFarewell(
    () => page.close().finally(() => network.close()),
    () => settings.flush().finally(() => lock.release()),
    // The renderer's preferences; Chromium would write them some seconds later.
    () => Promise.resolve(session.defaultSession.flushStorageData()),
  );
  handleBridgeCalls(window, {
    ...page.handlers,
    ...picker,
    attach: () => ok({ ...page.attach(), sharePicker: picker !== null }),
  });
  showPage(window);
}
