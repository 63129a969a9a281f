// An app that uses Electron wrongly on purpose, and then rightly, and writes down what was refused (tests/e2e/refusals-desktop.spec.ts).
// It runs in the stand-in and, with `npm run test:electron`, in Electron itself.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as electron from 'electron';

const { app, BrowserWindow, clipboard, desktopCapturer, dialog, globalShortcut, ipcMain, Menu, nativeTheme } = electron;
const { powerSaveBlocker, protocol, safeStorage, screen, session, shell, Tray, utilityProcess } = electron;

const folder = process.argv[process.argv.indexOf('--data') + 1];
const icon = join(folder, 'icon.png');
const sandboxed = { show: false, webPreferences: { sandbox: true, spellcheck: false } };
const privileged = [{ scheme: 'misuse', privileges: { standard: true, secure: true } }];
const KEYS = 'CommandOrControl+Shift+F9';

/** Electron refuses these until the app is ready. */
const BEFORE_READY = {
  'a window': () => new BrowserWindow(sandboxed),
  'a tray': () => new Tray(icon),
  'the screen': () => screen.getPrimaryDisplay(),
  'a session': () => session.defaultSession,
  'a global key': () => globalShortcut.register(KEYS, () => {}),
  'all global keys': () => globalShortcut.unregisterAll(),
  'a process': () => utilityProcess.fork(process.argv[1]),
  'a sealed text': () => safeStorage.encryptStringAsync('text'),
};

/** Electron refuses these at any time. */
const WRONG = {
  'a scheme that is registered late': () => protocol.registerSchemesAsPrivileged(privileged),
  'a scheme with two handlers': () => {
    for (let n = 0; n < 2; n += 1) protocol.handle('misuse', () => new Response());
  },
  'a channel with two handlers': () => {
    for (let n = 0; n < 2; n += 1) ipcMain.handle('twice', () => {});
  },
  'a handler that is no function': () => ipcMain.handle('none', 'text'),
  'a permission handler that is no function': () => session.defaultSession.setPermissionRequestHandler('yes'),
  'a path that is not absolute': () => app.setPath('userData', 'here'),
  'a path of an unknown name': () => app.setPath('nowhere', folder),
  'a tray without its icon': () => new Tray(join(folder, 'none.png')),
  'a tooltip that is no text': () => new Tray(icon).setToolTip(7),
  'a tray that is gone': () => {
    const tray = new Tray(icon);
    tray.destroy();
    tray.setToolTip('late');
  },
  'a menu that is no list': () => Menu.buildFromTemplate({}),
  'an entry of a menu that is nothing': () => Menu.buildFromTemplate([{}]),
  'an application menu that is none': () => Menu.setApplicationMenu({}),
  'a global key that is none': () => globalShortcut.register('Banana', () => {}),
  'a global key that does nothing': () => globalShortcut.register(KEYS),
  'a theme that is none': () => {
    nativeTheme.themeSource = 'grey';
  },
  'a reason to stay awake that is none': () => powerSaveBlocker.start('boredom'),
  'a blocker that is no number': () => powerSaveBlocker.stop('first'),
  'sources of no kind': () => desktopCapturer.getSources({}),
  'an address that is no text': () => shell.openExternal(7),
  'an error without its text': () => dialog.showErrorBox('title'),
  'a process without its script': () => utilityProcess.fork(),
  'a copied number': () => clipboard.writeText(7),
  'a sealed number': () => safeStorage.encryptStringAsync(7),
  'a sealed text that is none': () => safeStorage.decryptStringAsync(Buffer.from('by somebody else')),
  'a window that is gone': async () => {
    const window = await closedWindow();
    window.show();
  },
  'contents that are gone': async () => {
    const window = await closedWindow();
    window.webContents.getURL();
  },
};

/** Electron takes these for something else, or leaves them unread; only the stand-in refuses them, so that nobody relies on them. */
const UNREAD = {
  'an unknown option of a window': () => new BrowserWindow({ ...sandboxed, seeThrough: true }),
  'a window’s option of another type': () => new BrowserWindow({ ...sandboxed, width: 'wide' }),
  'a page’s unknown preference': () =>
    new BrowserWindow({ webPreferences: { ...sandboxed.webPreferences, magic: true } }),
  'a page with a spell checker': () => new BrowserWindow({ show: false }),
  'an unknown option of an entry': () => Menu.buildFromTemplate([{ label: 'x', colour: 'red' }]),
  'an entry’s option of another type': () => Menu.buildFromTemplate([{ label: 'x', enabled: 'yes' }]),
  'an unknown option of sources': () => desktopCapturer.getSources({ types: ['screen'], sounds: true }),
  'a switch that nobody reads any more': () => app.commandLine.appendSwitch('late'),
};

/** The same, rightly. */
const RIGHT = {
  'the screen': () => screen.getAllDisplays()[0].workArea,
  'a tray': () => new Tray(icon).setToolTip('text'),
  'a menu': () => Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'x', click() {} }, { type: 'separator' }])),
  'a global key': () => globalShortcut.unregister(KEYS),
  'a blocker': () => powerSaveBlocker.stop(powerSaveBlocker.start('prevent-display-sleep')),
  'a permission handler': () => session.defaultSession.setPermissionRequestHandler(null),
  sources: () => desktopCapturer.getSources({ types: ['screen'], thumbnailSize: { width: 0, height: 0 } }),
};

async function closedWindow() {
  const window = new BrowserWindow(sandboxed);
  const closed = new Promise((resolve) => window.once('closed', resolve));
  window.close();
  await closed;
  return window;
}

/** @returns names of what was not refused */
async function allowed(uses) {
  const names = [];
  for (const [name, use] of Object.entries(uses)) {
    try {
      await use();
      names.push(name);
    } catch (error) {
      // What is not there at all is refused by nobody.
      if (/is not a function$|Cannot read prop/.test(error.message)) throw error;
    }
  }
  return names;
}

app.setPath('userData', join(folder, 'profile'));
app.on('window-all-closed', () => {});
protocol.registerSchemesAsPrivileged(privileged);
const outcome = { beforeReady: await allowed(BEFORE_READY) };
await app.whenReady();
for (const [name, uses] of Object.entries({ wrong: WRONG, unread: UNREAD, right: RIGHT }))
  outcome[name] = await allowed(uses);
outcome.rightOnes = Object.keys(RIGHT);
writeFileSync(join(folder, 'outcome.json'), JSON.stringify(outcome));
app.exit(0);
