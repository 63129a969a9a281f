import { afterEach, expect, it, vi } from 'vitest';
import { createBrowserPlatform } from './browser.ts';

const KEY = 'k'.repeat(42) + 'A';

afterEach(() => vi.unstubAllGlobals());

it.each([
  [{ code: 'team', key: KEY }, `http://192.168.1.21:27474/j/#team/${KEY}`],
  [null, 'http://192.168.1.21:27474/j/#guests'],
])('goes to another hub by its plain address, once: %o', async (room, expected) => {
  const assign = vi.fn();
  vi.stubGlobal('location', { origin: 'https://192.168.1.20:27474', pathname: '/j/guests', hash: '', assign });
  vi.stubGlobal('history', {});
  vi.stubGlobal('navigator', { userAgent: '', maxTouchPoints: 0 });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  const platform = await createBrowserPlatform();
  platform.goTo?.('https://192.168.1.21:27474', room);
  platform.goTo?.('https://192.168.1.21:27474', room);
  expect(assign.mock.calls).toEqual([[expected]]);
});
