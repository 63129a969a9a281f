import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RENDERER } from '../support/paths.ts';
import { test } from '../support/test.ts';
import { report } from './row.ts';

const AIM_KB = 250;

test('renderer bundle', ({}, testInfo) => {
  const names = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' });
  const code = names.filter((name) => /\.(?:html|js|css)$/.test(name));
  const bytes = code.map((name) => gzipSync(readFileSync(join(RENDERER, name))).length);
  const total = bytes.reduce((sum, size) => sum + size, 0) / 1000;
  report(testInfo, {
    what: 'renderer bundle, gzip',
    product: `${total.toFixed(0)} kB`,
    floor: `${AIM_KB} kB`,
    ratio: total / AIM_KB,
    aim: '<= 1.00',
  });
});
