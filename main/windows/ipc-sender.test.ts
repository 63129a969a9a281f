import { expect, it } from 'vitest';
import { isOurPage } from './ipc-sender.ts';

const main = { url: 'app://earshot/' };

it('takes the main frame with our page', () => {
  expect(isOurPage(main, main)).toBe(true);
});

it('refuses a subframe, a frame that is gone, and a main frame that shows something else', () => {
  expect(isOurPage({ url: 'app://earshot/' }, main)).toBe(false);
  expect(isOurPage(null, main)).toBe(false);
  const elsewhere = { url: 'https://example.org/' };
  expect(isOurPage(elsewhere, elsewhere)).toBe(false);
});
