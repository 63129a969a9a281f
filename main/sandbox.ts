import { app } from 'electron';

/**
 * Whether the installed app was started without its sandbox. The launcher that electron-builder puts into an AppImage does that
 * by itself where user namespaces are for listed programs only (Ubuntu from 24.04); what comes from the network would then be
 * read by pages that may do whatever the person may.
 */
export function lacksSandbox(): boolean {
  return app.isPackaged && app.commandLine.hasSwitch('no-sandbox');
}
