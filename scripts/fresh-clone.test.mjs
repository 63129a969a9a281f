// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Runs in a process of its own, which an installed script starts. */
const NEEDS_PACKAGES = ['build.mjs'];
const scripts = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.mjs') && !file.endsWith('.test.mjs') && !NEEDS_PACKAGES.includes(file),
);

/**
 * @param {string} file absolute path
 * @param {Set<string>} [seen]
 * @returns {string[]} what it imports before its first line runs, itself and through other files
 */
function importedFirst(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const specifiers = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^;(]*?'([^']+)';/gms)].map(
    ([, specifier = '']) => specifier,
  );
  return specifiers.flatMap((specifier) =>
    specifier.startsWith('.') ? importedFirst(resolve(dirname(file), specifier), seen) : [specifier],
  );
}

describe('on a fresh clone, where no package is installed yet', () => {
  it.each(scripts)('%s starts', (script) => {
    const imported = importedFirst(join(import.meta.dirname, script));
    expect(imported).not.toEqual([]);
    expect(imported.filter((specifier) => !specifier.startsWith('node:'))).toEqual([]);
  });
});
