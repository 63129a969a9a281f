type Template = Electron.MenuItemConstructorOptions;

const TYPES = ['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette'];

/** Electron's `Menu`, as far as a template goes: nothing is shown. */
export class Menu {
  readonly items: readonly Template[];

  private constructor(items: readonly Template[]) {
    this.items = items;
  }

  /** @throws as Electron does, for an entry that is nothing */
  static buildFromTemplate(template: readonly Template[]): Menu {
    for (const { label, role, type } of template) {
      if (label === undefined && role === undefined && type !== 'separator') {
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
      }
      if (type !== undefined && !TYPES.includes(type)) throw new TypeError(`Unknown menu item type: ${type}`);
    }
    return new Menu(template);
  }

  static setApplicationMenu(_menu: Menu | null): void {}

  /** A person chooses the entry with this label. @throws when there is none, or it cannot be chosen */
  choose(label: string): void {
    const item = this.items.find((one) => one.label === label);
    if (item === undefined || item.enabled === false) throw new Error(`"${label}" cannot be chosen`);
    (item.click as (() => void) | undefined)?.();
  }
}
