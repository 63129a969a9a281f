/** Set in its environment: the system's theme is dark. */
export const DARK_SYSTEM = 'EARSHOT_STAND_IN_DARK';

const SOURCES: readonly string[] = ['system', 'light', 'dark'];

/** Electron's `nativeTheme`. The system's own theme stays as it is, and pages are told of no other. */
class NativeTheme implements Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'> {
  #source: Electron.NativeTheme['themeSource'] = 'system';

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source;
  }

  /** @throws as Electron does, for a theme that it does not know */
  set themeSource(source: Electron.NativeTheme['themeSource']) {
    if (!SOURCES.includes(source)) throw new TypeError(`no theme "${source}"`);
    this.#source = source;
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? isSystemDark() : this.#source === 'dark';
  }
}

export function isSystemDark(): boolean {
  return process.env[DARK_SYSTEM] !== undefined;
}

export const nativeTheme = new NativeTheme();
