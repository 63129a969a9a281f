import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The standard entries: editing keys on macOS need them, and they offer reload and zoom. */
export function installMenu(): void {
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
  Menu.setApplicationMenu(Menu.buildFromTemplate([application, { role: 'editMenu' }, view, { role: 'windowMenu' }]));
}
