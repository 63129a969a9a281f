import { release } from 'node:os';
import { join } from 'node:path';
import { app, dialog, globalShortcut, powerMonitor, screen, session } from 'electron';
import { createMdnsDiscovery } from '../signaling/lan/mdns/mdns.ts';
import { createSilentDiscovery } from '../signaling/lan/silent-discovery.ts';
import { temporaryFolder, unwritableWords, whyUnwritable } from './data-folder.ts';
import { ok } from '../signaling/protocol/index.ts';
import { signerOf } from '../signaling/server/identity.ts';
import { registerAppScheme, servePages } from './app-protocol.ts';
import { APP_ORIGIN, CONTROL_ORIGIN, RING_ORIGIN } from './app-url.ts';
import type { PageState } from './bridge/page-state.ts';
import { openRemoteControl } from './control/open-remote-control.ts';
import { takeLinks } from './deep-links/electron-links.ts';
import { parseArguments, type AppArguments } from './arguments.ts';
import { hasGlobalKeys } from './global-keys/active-keys.ts';
import { GlobalKeys } from './global-keys/global-keys.ts';
import { lockDataFolder } from './data-lock.ts';
import { installationSecret } from './installation-secret.ts';
import { keepLog, logError } from './log/log.ts';
import { backgroundHandlers, holdAutostart } from './login/background.ts';
import { loginItem, openingOf } from './login/electron-login.ts';
import { installMenu } from './menu.ts';
import { AwayWatch } from './power/away-watch.ts';
import { StayAwake } from './power/stay-awake.ts';
import { denyNavigation } from './navigation.ts';
import { startNetwork } from './network/network.ts';
import { restrictPermissions } from './permissions.ts';
import { fileDialogs } from './portable/file-dialogs.ts';
import { portableHandlers } from './portable/handlers.ts';
import { logTroubles, policyInfo } from './policy/policy-info.ts';
import { networkChoice } from './policy/precedence.ts';
import { readPolicy } from './policy/read-policy.ts';
import { quitAfterCleanUp } from './quit.ts';
import { openRingWindow } from './ring/ring-window.ts';
import { Ringing } from './ring/ringing.ts';
import { openSafeStorage } from './safe-storage.ts';
import { lacksSandbox } from './sandbox.ts';
import { computerSound } from './computer-sound.ts';
import { installScreenSharing } from './screen-sharing.ts';
import { openSettings } from './settings.ts';
import { SharedMouse } from './shared-mouse.ts';
import { quietHandlers } from './system-quiet/handlers.ts';
import { systemQuiet } from './system-quiet/system-quiet.ts';
import { keepRunningWhenClosed } from './tray/keep-running.ts';
import { speak, spoken } from './words/spoken.ts';
import { ShownOutside } from './tray/shown-outside.ts';
import { AppTray } from './tray/tray.ts';
import { forgetPreviousVersion, openUpdates } from './update/open-updates.ts';
import type { TrayChoice } from './tray/tray-model.ts';
import { reloadWhenCrashed } from './windows/crashed-page.ts';
import { handleBridgeCalls } from './windows/ipc.ts';
import { keepsOutOfCaptures, overlayPower } from './windows/captures.ts';
import { ChildWindows } from './windows/child-windows.ts';
import { openSide } from './windows/frame-side.ts';
import { createMainWindow, showPage } from './windows/main-window.ts';
import { isShown, onShownChange } from './windows/window-shown.ts';
import { WindowRegistry } from './windows/registry.ts';
import { endsApp, WINDOW_RULES } from './windows/roles.ts';
import { ShareFrame } from './windows/share-frame.ts';
import { followTheme, restoreTheme } from './windows/theme.ts';

const RENDERER_DIR = join(import.meta.dirname, '../renderer');

const parsed = parseArguments(process.argv.slice(1), process.env);
if (!parsed.ok) {
  logError(parsed.message);
  app.exit(2);
} else {
  run(parsed.data).catch((error: unknown) => {
    logError('Earshot could not start', error);
    dialog.showErrorBox(spoken().notStarted, String(error));
    app.exit(1);
  });
}

async function run(args: AppArguments): Promise<void> {
  const folder = prepare(args);
  if (app.requestSingleInstanceLock()) await start(args, folder);
  else app.quit();
}

interface DataFolder {
  path: string;
  /** Why the folder cannot be written; null when it can. */
  unwritable: string | null;
}

/** Settings that Electron accepts only before the app is ready. */
function prepare({ dataDir }: AppArguments): DataFolder {
  const path = dataDir ?? app.getPath('userData');
  const unwritable = whyUnwritable(path);
  // Chromium needs a folder that it can write.
  app.setPath('userData', unwritable === null ? path : temporaryFolder());
  // A page that may use the camera sees real host addresses anyway; hidden ones would break calls made without it.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
  registerAppScheme();
  return { path, unwritable };
}

async function start(args: AppArguments, { path: dataDir, unwritable }: DataFolder): Promise<void> {
  const { discovery, hidden, policyFile } = args;
  denyNavigation();
  const links = takeLinks(process.argv.slice(1));
  await app.whenReady();

  if (lacksSandbox()) {
    dialog.showErrorBox(spoken().noSandbox, spoken().noSandboxMeans);
    return app.exit(1);
  }
  const lock = await lockDataFolder(dataDir, () => null);
  if (lock.kind === 'taken') {
    const words = spoken();
    const how = lock.page === null ? words.closeOther : words.openInBrowser(lock.page.printed);
    dialog.showErrorBox(words.openAlready, how);
    return app.exit(0);
  }
  if (unwritable === null) keepLog(dataDir);
  const [parsedPolicy, settings] = await Promise.all([
    readPolicy(process.platform, policyFile),
    openSettings(join(dataDir, 'settings.json'), unwritable === null),
  ]);
  logTroubles(parsedPolicy);
  const { policy } = parsedPolicy;
  const shownPolicy = policyInfo(parsedPolicy);
  // At the same time: a keyring may take long to open.
  const [secret, network] = await Promise.all([
    openSafeStorage().then((sealing) =>
      installationSecret({ dataDir, isWritable: unwritable === null, sealing, log: logError }),
    ),
    startNetwork({
      settings,
      dataDir,
      rendererDir: RENDERER_DIR,
      ...networkChoice(args, policy),
      discovery: discovery ? createMdnsDiscovery() : createSilentDiscovery(),
    }),
  ]);
  servePages({
    [APP_ORIGIN]: RENDERER_DIR,
    [RING_ORIGIN]: join(import.meta.dirname, '../ring'),
    [CONTROL_ORIGIN]: join(import.meta.dirname, '../control'),
  });
  const sound = computerSound(process.platform, release());
  const { picker, capture } = installScreenSharing(session.defaultSession, sound);

  const windows = new WindowRegistry();
  const updates = openUpdates({
    settings,
    sources: () => ({ policy: policy.updateFeed, hub: network.otherHub }),
    emit: (update) => windows.send('main', { kind: 'update', update }),
  });
  const control = openRemoteControl({ preloadDir: import.meta.dirname, dataDir, settings, capture, windows, policy });
  updates.feedChanged();
  app.once('will-quit', () => updates.close());
  const page = network.open(signerOf(secret), (event) => {
    windows.send('main', event);
    if (event.kind === 'hub-info') updates.feedChanged();
  });
  const { openAgain } = quitAfterCleanUp({
    // Leave the room before the own hub closes, which tells the others.
    goodbyes: [() => page.close().finally(() => network.close())],
    lasting: [
      () => control.close(),
      () => settings.flush().finally(() => lock.release()),
      // The renderer's preferences; Chromium would write them some seconds later.
      () => Promise.resolve(session.defaultSession.flushStorageData()),
    ],
  });
  handleBridgeCalls(windows);
  const onReport = () => {
    windows.bringToFront('main');
    windows.send('main', { kind: 'show-check' });
  };
  installMenu(onReport);
  windows.onClosed.add((left) => {
    if (endsApp(left.map((role) => WINDOW_RULES[role]))) app.quit();
  });
  app.on('second-instance', () => {
    if (!windows.bringToFront('main')) openAgain();
  });

  const login = loginItem();
  const askQuiet = systemQuiet(process.platform, process.env['XDG_CURRENT_DESKTOP'] ?? '');
  await holdAutostart(settings, login, policy.autostart);
  restoreTheme(settings);
  const window = createMainWindow(import.meta.dirname, settings, await openingOf(hidden, settings));
  const children = new ChildWindows({ main: window, settings, capture });
  restrictPermissions(session.defaultSession, (permission, contents) => children.mayUse(permission, contents));
  keepRunningWhenClosed(window, settings);
  const tray = new AppTray(join(import.meta.dirname, 'tray'), (choice) => choose(choice, windows));
  const outside = new ShownOutside(window, tray);
  const ringing = new Ringing({
    windows,
    main: window,
    open: (onFailed) => openRingWindow(import.meta.dirname, onFailed),
  });
  const globalKeys = new GlobalKeys({
    shortcuts: globalShortcut,
    settings,
    available: hasGlobalKeys(process.platform, process.env),
    onAnswer(callId) {
      windows.send('main', { kind: 'answer-call', callId, answer: 'accept' });
      windows.bringToFront('main');
    },
    onPressed(command) {
      // There it is asked what to share.
      if (command === 'share') windows.bringToFront('main');
      windows.send('main', { kind: 'global-key', command });
    },
  });
  app.once('will-quit', () => globalKeys.close());
  const awake = new StayAwake();
  const away = new AwayWatch(
    () => settings.get().showAway,
    (isAway) => windows.send('main', { kind: 'away', away: isAway }),
  );
  app.once('will-quit', () => away.close());
  const mouse = new SharedMouse(screen, capture);
  const frame = new ShareFrame({ screen, capture, open: openSide });
  /** @param state null for a page that is gone or new */
  function show(state: PageState | null): void {
    outside.show(state);
    ringing.show(state);
    awake.set(state?.inRoom === true);
    globalKeys.show(state);
    control.show(state);
    mouse.show(state);
    frame.show(state);
    updates.show(state);
  }
  const setters = {
    ...page.handlers,
    ...backgroundHandlers(settings, login, askQuiet, policy.autostart),
    ...quietHandlers(settings, askQuiet),
    ...globalKeys.handlers,
    ...control.handlers,
    ...updates.handlers,
  };
  windows.add('main', window, {
    ...setters,
    ...picker,
    ...mouse.handlers,
    ...portableHandlers({ settings, files: fileDialogs(window), locked: shownPolicy.locked, others: setters }),
    attach() {
      show(null);
      forgetPreviousVersion();
      away.tellAgain();
      links.showIn((invitation) => {
        windows.bringToFront('main');
        windows.send('main', { kind: 'invitation', ...invitation });
      });
      const shown = {
        windowShown: isShown(window),
        keepsMiniOutOfShares: keepsOutOfCaptures(process.platform),
        computerSound: sound,
        overlay: overlayPower(process.platform, picker === null),
        remoteControl: control.offered,
      };
      return ok({
        ...page.attach(),
        policy: shownPolicy,
        sharePicker: picker !== null,
        tray: shown,
      });
    },
    showWindow() {
      windows.bringToFront('main');
      return ok(null);
    },
    reportState(state) {
      if (speak(state.language)) installMenu(onReport);
      followTheme(state.theme, settings).catch((error: unknown) => logError('theme not kept', error));
      show(state);
      return ok(null);
    },
  });
  onShownChange(window, (shown) => windows.send('main', { kind: 'window-shown', shown }));
  powerMonitor.on('resume', () => network.wokeUp());
  app.on('child-process-gone', (_event, { type, reason }) => logError(`a process is gone: ${type}, ${reason}`));
  // The icon in macOS' Dock.
  app.on('activate', () => windows.bringToFront('main'));
  reloadWhenCrashed(window.webContents, {
    onCrashed(reason) {
      logError(`the page is gone: ${reason}`);
      page.detach();
      show(null);
      links.showIn(null);
    },
    onGivenUp() {
      dialog.showErrorBox(spoken().hasProblem, spoken().windowFailed);
      app.quit();
    },
  });
  showPage(window);
  if (unwritable !== null) {
    logError('the data folder cannot be written', unwritableWords(unwritable));
    const { keepsNothing, keepsNothingMeans } = spoken();
    const detail = keepsNothingMeans(unwritable);
    await dialog.showMessageBox(window, { type: 'warning', message: keepsNothing, detail });
  }
}

/** Something was chosen in the tray. */
function choose(choice: TrayChoice, windows: WindowRegistry): void {
  switch (choice.kind) {
    case 'open':
      return void windows.bringToFront('main');
    case 'quit':
      return app.quit();
    default:
      return windows.send('main', choice);
  }
}
