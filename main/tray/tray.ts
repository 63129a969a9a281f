import { join } from 'node:path';
import { Menu, Tray, type MenuItemConstructorOptions } from 'electron';
import type { PageState } from '../bridge/page-state.ts';
import { spoken } from '../words/spoken.ts';
import { trayModel, type TrayChoice, type TrayEntry } from './tray-model.ts';

/** The app's icon in the tray or menu bar, with its menu. */
export class AppTray {
  readonly #tray: Tray;
  readonly #iconDir: string;
  readonly #onChoice: (choice: TrayChoice) => void;

  /** @param iconDir folder with the icons that the build draws */
  constructor(iconDir: string, onChoice: (choice: TrayChoice) => void) {
    this.#iconDir = iconDir;
    this.#onChoice = onChoice;
    this.#tray = new Tray(this.#iconFile(trayModel(null).icon));
    // Where it opens the menu instead (macOS, some Linux desktops), that has an entry for this.
    this.#tray.on('click', () => onChoice({ kind: 'open' }));
    this.show(null);
  }

  /** @param state null while no page has told any */
  show(state: PageState | null): void {
    const { icon, tooltip, menu } = trayModel(state, spoken());
    this.#tray.setImage(this.#iconFile(icon));
    this.#tray.setToolTip(tooltip);
    // Anew at each change: Linux shows a menu as it was when it was set.
    this.#tray.setContextMenu(Menu.buildFromTemplate(menu.map((entry) => this.#item(entry))));
  }

  #item(entry: TrayEntry): MenuItemConstructorOptions {
    if (entry.type === 'separator') return entry;
    const { does, ...shown } = entry;
    return does === null ? shown : { ...shown, click: () => this.#onChoice(does) };
  }

  #iconFile(name: string): string {
    return join(this.#iconDir, `${name}${process.platform === 'darwin' ? 'Template' : ''}.png`);
  }
}
