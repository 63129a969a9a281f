// @ts-check
// For `node --import`: makes `import ... from 'electron'` mean the stand-in, and lets Node read its TypeScript.
import { register } from 'node:module';

register('./loader.mjs', import.meta.url);
