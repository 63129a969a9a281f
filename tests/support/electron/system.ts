import { onCommand } from './commands.ts';
import { checkArgument, checkOptions, type OptionType } from './options.ts';
import { refuseBeforeReady } from './ready.ts';
import { report } from './report.ts';

/** Electron's `shell`: nothing is opened, the test is told. */
export const shell = {
  /** Rejects, as Electron does, for what is no address. */
  openExternal: (url: string): Promise<void> =>
    Promise.resolve().then(() => {
      checkArgument(url, 'string');
      if (!URL.canParse(url)) throw new Error('Invalid URL');
      report({ kind: 'opened-external', url });
    }),
} satisfies Pick<Electron.Shell, 'openExternal'>;

const MESSAGE_BOX = {
  message: 'string',
  type: 'string',
  buttons: 'array',
  defaultId: 'number',
  cancelId: 'number',
  title: 'string',
  detail: 'string',
  checkboxLabel: 'string',
  checkboxChecked: 'boolean',
  noLink: 'boolean',
} as const satisfies { [Option in keyof Electron.MessageBoxOptions]: OptionType };
const MESSAGE_TYPES: readonly unknown[] = ['none', 'info', 'error', 'question', 'warning', undefined];

const FILE_OPTIONS = { defaultPath: 'string', filters: 'array', properties: 'array' } as const;

let chosenFile: string | null = null;
onCommand('choose-file', ({ path }) => (chosenFile = path));

/** Electron's `dialog`: as Electron does where it has no display, the words go to the console. Messages are dismissed at once. Files are those that the test has
 * chosen. */
export const dialog = {
  showErrorBox: (title: string, content: string): void => {
    checkArgument(title, 'string');
    checkArgument(content, 'string', 1);
    process.stderr.write(`${title}\n${content}\n`);
  },
  // A message that is none is refused as by Electron.
  showMessageBox: (window: Destroyable, options: Electron.MessageBoxOptions) => {
    checkDialog(window, options, MESSAGE_BOX, 'showMessageBox');
    const { message, type, buttons = [] } = options;
    if (!MESSAGE_TYPES.includes(type)) throw new TypeError('Invalid message box type');
    if (buttons.some((button) => typeof button !== 'string')) throw new TypeError('Buttons must be strings');
    process.stderr.write(`${message}\n`);
    return Promise.resolve({ response: 0, checkboxChecked: false });
  },
  showSaveDialog(window: Destroyable, options: Electron.SaveDialogOptions) {
    checkDialog(window, options, FILE_OPTIONS, 'showSaveDialog');
    return Promise.resolve({ canceled: chosenFile === null, filePath: chosenFile ?? '' });
  },
  showOpenDialog(window: Destroyable, options: Electron.OpenDialogOptions) {
    checkDialog(window, options, FILE_OPTIONS, 'showOpenDialog');
    return Promise.resolve({ canceled: chosenFile === null, filePaths: chosenFile === null ? [] : [chosenFile] });
  },
};

interface Destroyable {
  isDestroyed(): boolean;
}

/** Refuses a dialog as Electron does before the app is ready and for a window that is gone; unknown options too. */
function checkDialog(
  window: Destroyable,
  options: object,
  known: Readonly<Record<string, OptionType>>,
  what: string,
): void {
  refuseBeforeReady('dialog');
  checkOptions(options, known, what);
  if (window.isDestroyed()) throw new TypeError('Object has been destroyed');
}
