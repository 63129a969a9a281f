import type { PolicyContents } from './policy.ts';

/** `    name    REG_SZ    data`: the types are the same in every language of Windows, what `reg` says in words is not. */
const VALUE = /^ {4}(.+?) {4}(REG_[A-Z_]+) {4}(.*)$/;

/**
 * The values of the first key in what `reg query KEY` prints. One that has no type a policy uses stays as it is printed, and is not
 * understood later on.
 */
export function parseRegistryOutput(output: string): PolicyContents {
  const [, ofKey = ''] = output.split(/^HKEY_.*$/m);
  const values = ofKey.split(/\r?\n/).flatMap((line) => {
    const [, name, type, data] = VALUE.exec(line) ?? [];
    return name === undefined || type === undefined || data === undefined ? [] : [[name, valueOf(type, data)] as const];
  });
  return Object.fromEntries(values);
}

/** The names, in lower case, of the keys below the one that `reg query KEY` prints. */
export function keysIn(output: string): string[] {
  const paths = output.split(/\r?\n/).filter((line) => line.startsWith('HKEY_'));
  return paths.map((path) => path.slice(path.lastIndexOf('\\') + 1).toLowerCase());
}

function valueOf(type: string, data: string): unknown {
  switch (type) {
    case 'REG_DWORD':
    case 'REG_QWORD':
      return Number(data);
    case 'REG_MULTI_SZ':
      return data.split('\\0').filter((text) => text !== '');
    default:
      return data;
  }
}
