import { folderWith } from './started-app.ts';

/** The environment of a desktop that answers the app's question whether it has a tray, and is not set to "do not disturb". */
export async function desktopWith(folder: string, tray: boolean): Promise<NodeJS.ProcessEnv> {
  const choose = `case "$*" in *:Inhibited) answer=false ;; *) answer=${tray} ;; esac`;
  const programs = await folderWith(folder, 'dbus-send', `${choose}\necho "   variant       boolean $answer"`);
  return { PATH: `${programs}:${process.env['PATH']}` };
}
