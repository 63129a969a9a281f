import { runningAppImage } from './update/install-kind.ts';

/**
 * What to start the app by. For an AppImage that is its file: the running executable is in a mount that ends with the process.
 *
 * @param execPath of this process
 */
export function appFile(env: NodeJS.ProcessEnv, execPath: string): string {
  return runningAppImage(env, execPath) ?? execPath;
}
