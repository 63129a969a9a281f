import { report } from './report.ts';

/** Electron's `shell`: nothing is opened, the test is told. */
export const shell = {
  openExternal(url: string): Promise<void> {
    report({ kind: 'opened-external', url });
    return Promise.resolve();
  },
};

const area = { x: 0, y: 0, width: 1280, height: 800 };
const display = { id: 1, bounds: area, workArea: area, scaleFactor: 1 };

/** Electron's `screen`: one display, as large as the tests' X displays. */
export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
};

/** Electron's `dialog`: as Electron does where it has no display, the words go to the console. Messages are dismissed at once. */
export const dialog = {
  showErrorBox: (title: string, content: string): void => void process.stderr.write(`${title}\n${content}\n`),
  showMessageBox: (_window: object, { message }: Electron.MessageBoxOptions) => {
    process.stderr.write(`${message}\n`);
    return Promise.resolve({ response: 0, checkboxChecked: false });
  },
};

export const nativeTheme = { shouldUseDarkColors: false };
