import { spawn } from 'node:child_process';

/** Opens an address in the person's browser. Resolves with false where there is none that this process could open. */
export function openBrowser(url: string): Promise<boolean> {
  const [command, ...args] = opener(process.platform, url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.unref();
  });
}

/** Never through a shell: Windows' `start` is one of cmd's own words, so its URL handler is called instead. */
function opener(platform: NodeJS.Platform, url: string): readonly [string, ...string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', url];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', url];
    default:
      return ['xdg-open', url];
  }
}
