import { onCommand } from './commands.ts';
import { checkOptions, type OptionType } from './options.ts';

type Template = Electron.MenuItemConstructorOptions;

const ROLES = [
  'appMenu',
  'fileMenu',
  'editMenu',
  'viewMenu',
  'windowMenu',
  'help',
  'reload',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
];
/** The options that this app uses; another one has to be understood here before it is used. */
const OPTIONS = {
  role: 'string',
  type: 'string',
  label: 'string',
  enabled: 'boolean',
  checked: 'boolean',
  visible: 'boolean',
  accelerator: 'string',
  click: 'function',
  submenu: 'array',
} as const satisfies { [Option in keyof Template]: OptionType };
const TYPES = ['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette'];

let applicationMenu: Menu | null = null;
onCommand('choose-in-menu', ({ label }) => applicationMenu?.choose(label));

/** Electron's `Menu`, as far as a template goes: nothing is shown. */
export class Menu {
  readonly items: readonly Template[];

  private constructor(items: readonly Template[]) {
    this.items = items;
  }

  /** @throws as Electron does, for an entry that is nothing */
  static buildFromTemplate(template: readonly Template[]): Menu {
    const given: unknown = template;
    if (!Array.isArray(given)) throw new TypeError('Invalid template for Menu: Menu template must be an array');
    for (const item of template) {
      checkOptions(item, OPTIONS, 'MenuItem');
      const { label, role, type, submenu } = item;
      if (label === undefined && role === undefined && type !== 'separator') {
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
      }
      if (type !== undefined && !TYPES.includes(type)) throw new TypeError(`Unknown menu item type: ${type}`);
      if (role !== undefined && !ROLES.includes(role))
        throw new TypeError(`the stand-in does not know the role ${role}`);
      if (Array.isArray(submenu)) Menu.buildFromTemplate(submenu);
    }
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    if (menu !== null && !(menu instanceof Menu)) throw new TypeError('Invalid menu');
    applicationMenu = menu;
  }

  /** A person chooses the entry with this label. @throws when there is none, or it cannot be chosen */
  choose(label: string): void {
    const item = allOf(this.items).find((one) => one.label === label);
    if (item === undefined || item.enabled === false) throw new Error(`"${label}" cannot be chosen`);
    (item.click as (() => void) | undefined)?.();
  }
}

/** With those of menus in the menu. */
function allOf(items: readonly Template[]): Template[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allOf(item.submenu) : [])]);
}
