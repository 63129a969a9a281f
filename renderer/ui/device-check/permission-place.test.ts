import { expect, it } from 'vitest';
import { permissionPlace } from './permission-place.ts';

const ENGINE = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${ENGINE} Earshot/0.1.0 Chrome/140.0.0.0 Electron/38.0 Safari/537.36`,
    'windows',
  ],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${ENGINE} Chrome/140.0.0.0 Electron/38.0 Safari/537.36`, 'mac'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${ENGINE} Chrome/140.0.0.0 Electron/38.0 Safari/537.36`, 'linux'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${ENGINE} Chrome/140.0.0.0 Safari/537.36`, 'chromium'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    'safari',
  ],
  ['something else', 'chromium'],
] as const)('%s', (userAgent, place) => {
  expect(permissionPlace(userAgent)).toBe(place);
});
