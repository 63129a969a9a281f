import { arch, release, type } from 'node:os';
import { version } from '../package.json';
import type { About } from './bridge/about.ts';
import { keptLog } from './log/log.ts';

/** What a report says of this app and the computer that it runs on. */
export function about(): About {
  const { electron, chrome, node } = process.versions;
  const shell = electron === undefined ? [] : [`Electron ${electron}`, `Chromium ${chrome}`];
  return {
    version,
    runtime: [...shell, `Node ${node}`].join(', '),
    system: `${type()} ${release()} ${arch()}`,
    log: keptLog(),
  };
}
