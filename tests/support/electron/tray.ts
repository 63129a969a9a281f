import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { onCommand } from './commands.ts';
import { Destroyable } from './destroyable.ts';
import { Menu } from './menu.ts';
import { checkArgument } from './options.ts';
import { refuseBeforeReady } from './ready.ts';
import { report } from './report.ts';

/** What a test is told of the tray's menu. */
export interface TrayItem {
  label: string;
  enabled: boolean;
  checked: boolean;
}

/** Electron's `Tray` on a desktop that shows it, with images given as files. */
export class Tray
  extends EventEmitter
  implements Pick<Electron.Tray, 'setImage' | 'setToolTip' | 'destroy' | 'isDestroyed'>
{
  readonly #life = new Destroyable();
  #icon: string;
  #tooltip = '';
  #menu: Menu | null = null;

  /** @throws as Electron does, before the app is ready, and for a file that is no image */
  constructor(image: string) {
    super();
    refuseBeforeReady('Tray');
    this.#icon = imageIn(image);
    onCommand('click-tray', () => this.emit('click', {}, {}, {}));
    onCommand('choose-in-tray', ({ label }) => {
      this.#menu?.choose(label);
    });
  }

  setImage(image: string): void {
    this.#icon = this.#life.use(imageIn(image));
    this.#report();
  }

  setToolTip(text: string): void {
    checkArgument(text, 'string');
    this.#tooltip = this.#life.use(text);
    this.#report();
  }

  setContextMenu(menu: Menu | null): void {
    if (menu !== null && !(menu instanceof Menu)) throw new TypeError('Invalid menu');
    this.#menu = this.#life.use(menu);
    this.#report();
  }

  destroy(): void {
    this.#life.destroy();
  }

  isDestroyed(): boolean {
    return this.#life.isDestroyed;
  }

  #report(): void {
    const items = this.#menu?.items.filter(({ type }) => type !== 'separator') ?? [];
    const menu = items.map(({ label = '', enabled = true, checked = false }) => ({ label, enabled, checked }));
    report({ kind: 'tray', icon: this.#icon, tooltip: this.#tooltip, menu });
  }
}

function imageIn(file: string): string {
  checkArgument(file, 'string');
  if (!existsSync(file)) throw new Error(`Failed to load image from path '${file}'`);
  return basename(file, '.png');
}
