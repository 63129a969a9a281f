import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of /proc, the same on every Linux. */
const TICK_MS = 10;

/** A process with all that it started, and that these did, as /proc has them now. Linux only. */
function processTree(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const parent = Number(statOf(pid)?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const withDescendants = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(withDescendants)];
  return withDescendants(root);
}

/** Signals all of them; those that are gone by now need none. */
export function signalTree(root: number, signal: NodeJS.Signals): void {
  for (const pid of processTree(root)) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Processor time that they all have used since each began, ms. */
export function cpuOfTree(root: number): number {
  const times = processTree(root).map((pid) => {
    const stat = statOf(pid);
    // Fields 14 and 15 of proc(5).
    return stat === null ? 0 : Number(stat[11]) + Number(stat[12]);
  });
  return times.reduce((sum, time) => sum + time, 0) * TICK_MS;
}

/** The fields of a process from the third on; the second, its name, may have spaces in it. Null for one that is gone. */
function statOf(pid: number): readonly string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? null;
  } catch {
    return null;
  }
}
