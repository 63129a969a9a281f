// @ts-check
// npm run screenshots: takes the pictures of the README, docs/screenshots, anew from the built app.
import { runOnBuiltApp } from './lib/test-built.mjs';

process.exitCode = await runOnBuiltApp('tests/screenshots/playwright.config.ts');
