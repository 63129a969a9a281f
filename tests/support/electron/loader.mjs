// @ts-check
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const STAND_IN = new URL('./electron.ts', import.meta.url).href;
const KEPT = new URL('../../../.cache/electron-stand-in/', import.meta.url);

/** @type {import('node:module').ResolveHook} */
export const resolve = (specifier, context, nextResolve) =>
  specifier === 'electron' ? { url: STAND_IN, shortCircuit: true } : nextResolve(specifier, context);

/**
 * Types are taken out here because the oldest Node that Earshot supports does not do it.
 * @type {import('node:module').LoadHook}
 */
export const load = async (url, context, nextLoad) => {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  return { format: 'module', source: await withoutTypes(fileURLToPath(url)), shortCircuit: true };
};

/**
 * Kept, since to load TypeScript takes longer than to start the app, which tests do many times.
 *
 * @param {string} fileName
 */
async function withoutTypes(fileName) {
  const source = await readFile(fileName, 'utf8');
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.mjs`, KEPT);
  return readFile(kept, 'utf8').catch(async () => {
    const { default: ts } = await import('typescript');
    const compilerOptions = {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    };
    const { outputText } = ts.transpileModule(source, { fileName, compilerOptions });
    await mkdir(KEPT, { recursive: true });
    // In one step: several apps start at a time.
    const written = new URL(`${randomUUID()}.mjs`, KEPT);
    await writeFile(written, outputText);
    await rename(written, kept);
    return outputText;
  });
}
