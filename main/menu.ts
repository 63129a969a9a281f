import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The system's own entries only: editing keys on macOS need them, and reload and zoom are found where people look. */
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
