import { execFileSync } from 'node:child_process';

/** Runs a command to its end and answers what it printed. Throws with what it prints on stderr when it fails. */
export function run(command: string, args: string[], input = ''): string {
  return execFileSync(command, args, { stdio: ['pipe', 'pipe', 'pipe'], encoding: 'utf8', input });
}

/** `ip` inside a network namespace. */
export function ipIn(namespace: string, ...args: string[]): void {
  run('ip', ['-n', namespace, ...args]);
}

/** Runs a command inside a network namespace to its end. */
export function runIn(namespace: string, [command, ...args]: [string, ...string[]], input?: string): string {
  return run('ip', argumentsIn(namespace, [command, ...args]), input);
}

/** What `ip` takes to run a command inside a network namespace; it turns into that command, keeping the process id. */
export function argumentsIn(namespace: string, command: string[]): string[] {
  return ['netns', 'exec', namespace, ...command];
}
