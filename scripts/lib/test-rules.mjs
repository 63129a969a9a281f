// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { inRoot } from './paths.mjs';

const SPEC = 'signaling/protocol/SPEC.md';
const TESTS = /\.(?:test|spec)\.tsx?$/;
/** A rule's number, as tests quote it: `[JOIN-3]`. */
const NUMBER = /\[([A-Z]+-\d+)\]/g;

/**
 * Checks that a test quotes each numbered rule of the protocol, and that every quoted rule exists.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function checkRules() {
  const rules = new Set(
    [...(await read(SPEC)).matchAll(/^- \*\*\[([A-Z]+-\d+)\]\*\*/gm)].map(([, rule]) => rule ?? ''),
  );
  const quotes = await quotedRules();
  const findings = [
    ...[...rules].filter((rule) => !quotes.has(rule)).map((rule) => `${rule}: no test quotes it`),
    ...[...quotes]
      .filter(([rule]) => !rules.has(rule))
      .map(([rule, file]) => `${rule}: ${file} quotes it, ${SPEC} lacks it`),
    ...(rules.size === 0 ? [`${SPEC} has no rules`] : []),
  ];
  return { code: findings.length === 0 ? 0 : 1, output: findings.join('\n') };
}

/** @returns {Promise<Map<string, string>>} each rule that tests quote, with one of the files */
async function quotedRules() {
  const folders = ['signaling', 'main', 'renderer', 'tests'];
  const names = await Promise.all(folders.map((folder) => readdir(inRoot(folder), { recursive: true })));
  const files = names.flatMap((inFolder, i) => inFolder.map((name) => `${folders[i]}/${name}`));
  const tests = files.filter((file) => TESTS.test(file));
  const texts = await Promise.all(tests.map(read));
  return new Map(
    texts.flatMap((text, i) =>
      [...text.matchAll(NUMBER)].map(([, rule]) => /** @type {const} */ ([rule ?? '', tests[i] ?? ''])),
    ),
  );
}

/** @param {string} file */
function read(file) {
  return readFile(inRoot(file), 'utf8');
}
