import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderWith } from './started-app.ts';

/** The environment of a desktop that answers the app's questions: whether it has a tray, and whether it is set to "do not disturb". */
export async function desktopWith(folder: string, tray: boolean): Promise<NodeJS.ProcessEnv> {
  const script = [
    'case "$*" in',
    `*:Inhibited) [ -e '${quietFile(folder)}' ] && answer=true || answer=false; note='${toldFile(folder)}' ;;`,
    `*) answer=${tray}; note=/dev/null ;;`,
    'esac',
    'echo "   variant       boolean $answer"',
    'echo told >> "$note"',
  ];
  const programs = await folderWith(folder, 'dbus-send', script.join('\n'));
  return { PATH: `${programs}:${process.env['PATH']}` };
}

/** Sets that desktop to "do not disturb", or back; at first it is not. */
export async function setQuiet(folder: string, quiet: boolean): Promise<void> {
  await (quiet ? writeFile(quietFile(folder), '') : rm(quietFile(folder), { force: true }));
}

/** How often that desktop has told whether it is set to "do not disturb". */
export async function timesToldIfQuiet(folder: string): Promise<number> {
  return (await readFile(toldFile(folder), 'utf8').catch(() => '')).split('\n').length - 1;
}

function quietFile(folder: string): string {
  return join(folder, 'is-quiet');
}

function toldFile(folder: string): string {
  return join(folder, 'told-if-quiet');
}
