import { existsSync } from 'node:fs';
import { run } from './commands.ts';

/** Names of our namespaces carry the process that made them, so that those of a run that was killed can be told apart. */
const NAME = /^earshot-(\d+)-/;

const ours = new Set<string>();

/** Makes a network namespace that is gone, with all that runs in it, when this process ends at the latest. */
export function addNamespace(label: string): string {
  if (ours.size === 0) prepare();
  const name = `earshot-${process.pid}-${label}`;
  run('ip', ['netns', 'add', name]);
  ours.add(name);
  return name;
}

/** Ends what runs in a namespace and takes it away; its interfaces, cables' other ends and nft tables go with it. */
export function deleteNamespace(name: string): void {
  signalAll(name, 'SIGKILL');
  run('ip', ['netns', 'del', name]);
  ours.delete(name);
}

/** Sends a signal to every process in a namespace. */
export function signalAll(name: string, signal: NodeJS.Signals): void {
  for (const pid of run('ip', ['netns', 'pids', name]).split('\n').filter(Boolean)) {
    try {
      process.kill(Number(pid), signal);
    } catch {
      // It ended meanwhile.
    }
  }
}

/** Takes away what killed runs have left, and sees to it that this one leaves nothing. */
function prepare(): void {
  for (const line of run('ip', ['netns', 'list']).split('\n')) {
    const [name = ''] = line.split(' ');
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) deleteNamespace(name);
  }
  if (process.listeners('exit').includes(deleteAll)) return;
  // Also after a test that broke off. SIGINT gets here as well: Playwright ends its workers in good order.
  process.once('exit', deleteAll);
}

function deleteAll(): void {
  for (const name of ours) deleteNamespace(name);
}
