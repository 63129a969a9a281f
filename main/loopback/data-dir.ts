import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Electron keeps Earshot's data on each system, so that both forms of the app share their settings. */
export function defaultDataDir(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home = homedir(),
): string {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Earshot');
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Earshot');
    default:
      return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Earshot');
  }
}
