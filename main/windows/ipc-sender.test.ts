import { expect, it } from 'vitest';
import { APP_ORIGIN, RING_ORIGIN } from '../app-url.ts';
import { isOurPage } from './ipc-sender.ts';

const main = { url: 'app://earshot/' };

it('takes the main frame with our page', () => {
  expect(isOurPage(main, main, APP_ORIGIN)).toBe(true);
});

it('refuses a subframe, a frame that is gone, and a main frame that shows something else', () => {
  expect(isOurPage({ url: 'app://earshot/' }, main, APP_ORIGIN)).toBe(false);
  expect(isOurPage(null, main, APP_ORIGIN)).toBe(false);
  const elsewhere = { url: 'https://example.org/' };
  expect(isOurPage(elsewhere, elsewhere, APP_ORIGIN)).toBe(false);
  expect(isOurPage(main, main, RING_ORIGIN), 'the page of another window').toBe(false);
});
