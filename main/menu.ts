import { Menu, type MenuItemConstructorOptions } from 'electron';
import { spoken } from './words/spoken.ts';

/**
 * The standard entries: editing keys on macOS need them, and they offer reload and zoom.
 *
 * @param onReport somebody wants to report what does not work
 */
export function installMenu(onReport: () => void): void {
  const application: MenuItemConstructorOptions =
    process.platform === 'darwin' ? { role: 'appMenu' } : { role: 'fileMenu' };
  const view: MenuItemConstructorOptions = {
    role: 'viewMenu',
    submenu: [
      { role: 'reload' },
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    // A role alone gives Electron's own entries, which lead to its site.
    submenu: [{ label: spoken().copyReport, click: onReport }],
  };
  const entries = [application, { role: 'editMenu' }, view, { role: 'windowMenu' }, help] as const;
  Menu.setApplicationMenu(Menu.buildFromTemplate([...entries]));
}
