// @ts-check
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import ts from 'typescript';
import { inRoot } from './paths.mjs';

/** The most functions in a class's options; with more callbacks the flow of data is hard to follow. */
const MAX_CALLBACKS = 4;
/** Names of the types that constructors take. */
const OPTIONS = /(?:Options|Context|Deps)$/;
/** In renderer/core, tests, comments and blank lines included; elsewhere the linter's limit holds. */
const MAX_LINES = 200;

/**
 * What ARCHITECTURE.md says of the code's shape, and neither the linter nor the import graph can see: no two classes of
 * one name; in renderer/core no long files, and no options of a class with more than four callbacks, as far as their types
 * are written where they stand.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function checkShape() {
  const files = ['signaling', 'main', 'renderer', 'tests'].flatMap((folder) =>
    ts.sys.readDirectory(inRoot(folder), ['.ts', '.tsx']),
  );
  /** @type {Map<string, string[]>} */
  const classes = new Map();
  const findings = [];
  for (const path of files) {
    const file = relative(inRoot('.'), path).replaceAll('\\', '/');
    const inCore = file.startsWith('renderer/core/');
    const text = await readFile(path, 'utf8');
    const lines = text.split('\n').length - 1;
    if (inCore && lines > MAX_LINES) findings.push(`${file} has ${lines} lines`);
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    source.forEachChild((node) => {
      if (ts.isClassDeclaration(node) && node.name) {
        classes.set(node.name.text, [...(classes.get(node.name.text) ?? []), file]);
      }
      if (inCore && ts.isInterfaceDeclaration(node) && OPTIONS.test(node.name.text)) {
        const callbacks = node.members.filter(isFunction).length;
        if (callbacks > MAX_CALLBACKS) findings.push(`${file}: ${node.name.text} has ${callbacks} callbacks`);
      }
    });
  }
  for (const [name, places] of classes) {
    if (places.length > 1) findings.push(`class ${name} is in ${places.join(' and ')}`);
  }
  if (files.length === 0) findings.push('no files were looked at');
  return { code: findings.length === 0 ? 0 : 1, output: findings.join('\n') };
}

/** @param {ts.TypeElement} member */
function isFunction(member) {
  if (ts.isMethodSignature(member)) return true;
  return ts.isPropertySignature(member) && member.type !== undefined && ts.isFunctionTypeNode(member.type);
}
