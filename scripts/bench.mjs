// @ts-check
// npm run bench: ratios to floors that are measured in the same run. Nothing here can fail for being slow.
import { runOnBuiltApp } from './lib/test-built.mjs';

process.exitCode = await runOnBuiltApp('tests/bench/playwright.config.ts');
