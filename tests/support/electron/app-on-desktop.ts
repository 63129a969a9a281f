import type { Command } from './commands.ts';
import type { PowerEvent } from './power.ts';
import type { ChildView, Report, WindowView } from './report.ts';
import type { TrayItem } from './tray.ts';

const NOT_YET: ChildView = {
  shown: false,
  above: false,
  protected: false,
  clickThrough: false,
  seeThrough: false,
  takesFocus: false,
};

/** What a person sees of an app in the stand-in outside of its page, and does there. */
export class AppOnDesktop {
  readonly #tell: (command: Command) => void;
  view: WindowView = 'hidden';
  /** What the window is filled with before its page is drawn. */
  ground = '';
  flashes = false;
  badge = 0;
  /** What the app asked for of windows that its page has opened, by name. */
  readonly children = new Map<string, ChildView>();
  /** Schemes of links that the app asked to open. */
  readonly opensLinks: string[] = [];
  /** What the app keeps the computer awake by. */
  keptAwakeBy: readonly string[] = [];
  /** Keys of the whole desktop that are the app's now. */
  globalKeys: readonly string[] = [];
  tray: { icon: string; tooltip: string; menu: readonly TrayItem[] } | null = null;

  /** @param tell what the person does, for the stand-in */
  constructor(tell: (command: Command) => void) {
    this.#tell = tell;
  }

  hear(report: Report): void {
    if (report.kind === 'window-view') this.view = report.view;
    if (report.kind === 'window-ground') this.ground = report.colour ?? '#ffffff';
    if (report.kind === 'window-flashes') this.flashes = report.flashes;
    if (report.kind === 'child-window') {
      const before = this.children.get(report.name) ?? NOT_YET;
      this.children.set(report.name, { ...before, [report.what]: report.on });
    }
    if (report.kind === 'badge') this.badge = report.count;
    if (report.kind === 'kept-awake') this.keptAwakeBy = report.by;
    if (report.kind === 'global-keys') this.globalKeys = report.keys;
    if (report.kind === 'default-protocol') this.opensLinks.push(report.protocol);
    if (report.kind === 'tray') this.tray = { icon: report.icon, tooltip: report.tooltip, menu: report.menu };
  }

  closeWindow(): void {
    this.#tell({ kind: 'close-window' });
  }

  clickTray(): void {
    this.#tell({ kind: 'click-tray' });
  }

  chooseInMenu(label: string): void {
    this.#tell({ kind: 'choose-in-menu', label });
  }

  /** In the next dialogs for files; null closes them. */
  chooseFile(path: string | null): void {
    this.#tell({ kind: 'choose-file', path });
  }

  openLink(url: string): void {
    this.#tell({ kind: 'open-url', url });
  }

  /** In another program. */
  pressGlobal(keys: string): void {
    this.#tell({ kind: 'press-global', keys });
  }

  /** Another program has them from now on. */
  takeGlobal(keys: string): void {
    this.#tell({ kind: 'take-global', keys });
  }

  leaveAlone(seconds: number): void {
    this.#tell({ kind: 'idle', seconds });
  }

  tellPower(event: PowerEvent): void {
    this.#tell({ kind: 'power', event });
  }

  chooseInTray(label: string): void {
    this.#tell({ kind: 'choose-in-tray', label });
  }
}
