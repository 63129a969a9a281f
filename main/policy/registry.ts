import { join } from 'node:path';
import { readOutput, type Printed } from '../read-output.ts';
import { PRINT_MS, UNREADABLE, type Place } from './place.ts';
import { keysIn, parseRegistryOutput } from './registry-output.ts';

/** What `reg` ends with when there is no such key, and also when it may not be read, or `reg` may not be used at all. */
const FAILED = 1;

type Query = (key: string) => Promise<Printed>;

/** What the values of a key of Windows' registry say. */
export async function readRegistry(key: string, query: Query = queryRegistry): Promise<Place> {
  const printed = await query(key);
  if (printed.kind === 'printed') return { kind: 'policy', contents: parseRegistryOutput(printed.text) };
  return printed.code === FAILED && (await isMissing(key, query)) ? { kind: 'none' } : UNREADABLE;
}

/** Whether a key above this one can be read, and does not have it: only that says that it is not there. */
async function isMissing(key: string, query: Query): Promise<boolean> {
  const end = key.lastIndexOf('\\');
  if (end === -1) return false;
  const parent = key.slice(0, end);
  const printed = await query(parent);
  if (printed.kind === 'printed') return !keysIn(printed.text).includes(key.slice(end + 1).toLowerCase());
  return printed.code === FAILED && (await isMissing(parent, query));
}

function queryRegistry(key: string): Promise<Printed> {
  const program = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe');
  return readOutput(program, ['query', key], PRINT_MS);
}
