import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderWith } from './started-app.ts';

/** The environment of a desktop that answers the app's questions: whether it has a tray, and whether it is set to "do not disturb". */
export async function desktopWith(folder: string, tray: boolean): Promise<NodeJS.ProcessEnv> {
  const isQuiet = `echo asked >> '${askedFile(folder)}'; [ -e '${quietFile(folder)}' ] && answer=true || answer=false`;
  const choose = `case "$*" in *:Inhibited) ${isQuiet} ;; *) answer=${tray} ;; esac`;
  const programs = await folderWith(folder, 'dbus-send', `${choose}\necho "   variant       boolean $answer"`);
  return { PATH: `${programs}:${process.env['PATH']}` };
}

/** Sets that desktop to "do not disturb", or back; at first it is not. */
export async function setQuiet(folder: string, quiet: boolean): Promise<void> {
  await (quiet ? writeFile(quietFile(folder), '') : rm(quietFile(folder), { force: true }));
}

/** How often that desktop was asked whether it is set to "do not disturb". */
export async function timesAskedIfQuiet(folder: string): Promise<number> {
  return (await readFile(askedFile(folder), 'utf8').catch(() => '')).split('\n').length - 1;
}

function quietFile(folder: string): string {
  return join(folder, 'is-quiet');
}

function askedFile(folder: string): string {
  return join(folder, 'asked-if-quiet');
}
