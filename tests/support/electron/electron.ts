/** What `import ... from 'electron'` means in a process started with register.mjs. README.md tells what it can show. */
export { app } from './app.ts';
export { autoUpdater } from './auto-updater.ts';
export { BrowserWindow } from './browser-window.ts';
export { clipboard } from './clipboard.ts';
export { desktopCapturer } from './desktop-capturer.ts';
export { globalShortcut } from './global-shortcut.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { nativeTheme } from './native-theme.ts';
export { powerMonitor, powerSaveBlocker } from './power.ts';
export { protocol } from './protocol.ts';
export { safeStorage } from './safe-storage.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { dialog, shell } from './system.ts';
export { systemPreferences } from './system-preferences.ts';
export { Tray } from './tray.ts';
export { utilityProcess } from './utility-process.ts';
