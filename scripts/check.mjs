// @ts-check
import { ensureInstalled } from './lib/install.mjs';
import { runChecks } from './lib/test-checks.mjs';

await ensureInstalled();
const { passed, failed } = await runChecks();
console.log(`${passed} checks passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
