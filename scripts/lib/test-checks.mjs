// @ts-check
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { inRoot } from './paths.mjs';
import { checkRules } from './test-rules.mjs';
import { captureTool } from './test-run.mjs';

const TYPED_FOLDERS = [
  'renderer',
  'tests',
  'main',
  'signaling',
  'signaling/basics',
  'signaling/client',
  'signaling/protocol',
  'scripts',
];

/** @typedef {{ name: string, run: () => Promise<{ code: number, output: string }> }} Check */

/** @type {Check[]} The slow ones first, so that they overlap. */
const CHECKS = [
  { name: 'lint', run: () => captureTool('eslint', ['.', '--max-warnings', '0']) },
  ...TYPED_FOLDERS.map((folder) => ({
    name: `types ${folder}`,
    run: () => captureTool('tsc', ['-p', folder, '--pretty']),
  })),
  { name: 'format', run: () => captureTool('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'layers', run: checkLayers },
  { name: 'unused exports', run: checkUnusedExports },
  { name: 'rules', run: checkRules },
  // It needs a package, and a fresh clone has none before this file's users have installed them.
  { name: 'shape', run: async () => (await import('./test-shape.mjs')).checkShape() },
];

/** dependency-cruiser finds no errors when it finds no files, so the number of modules is checked too. */
async function checkLayers() {
  const { code, output } = await captureTool('depcruise', ['signaling', 'main', 'renderer']);
  const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);
  return code === 0 && modules === 0 ? { code: 1, output: `${output}\nno modules were checked` } : { code, output };
}

/** Files whose exports are used in a way that no import statement tells: by a tool, an alias or a dynamic import. */
const USED_OTHERWISE =
  /\.config\.ts$|tests\/gallery\/serve|(?:bench|lan)\/table-reporter|support\/electron\/electron|platform\/(?:browser|desktop|loopback-bridge)|notes\/late|cropping\/cropped-track|feeding\/shared-encoders|words\/de\/index/;

async function checkUnusedExports() {
  const folders = ['signaling', 'main', 'renderer', 'tests'];
  const entries = await Promise.all(folders.map((folder) => readdir(inRoot(folder), { recursive: true })));
  const files = entries.flatMap((names, i) => names.map((name) => `${folders[i]}/${name}`));
  const sources = files.filter((file) => /\.tsx?$/.test(file));
  const { code, output } = await captureTool('unusedExports', [
    'tests/tsconfig.json',
    ...sources,
    '--allowUnusedTypes',
  ]);
  // Each finding is "file: names". (Its own option to ignore files does not look at what they import either.)
  const findings = output.split('\n').filter((line) => /\.tsx?: /.test(line));
  if (code !== 0 && findings.length === 0) return { code, output };
  const unused = findings.filter((line) => !USED_OTHERWISE.test(line.slice(0, line.indexOf(': '))));
  return { code: unused.length === 0 ? 0 : 1, output: unused.join('\n') };
}

/**
 * Runs every static check, as many at a time as there are cores, and prints a line for each.
 *
 * @returns {Promise<{ passed: number, failed: string[] }>} the names of those that failed
 */
export async function runChecks() {
  const waiting = [...CHECKS];
  let passed = 0;
  /** @type {string[]} */
  const failed = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = performance.now();
      const { code, output } = await check.run();
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      if (code === 0) passed += 1;
      else failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return { passed, failed };
}
