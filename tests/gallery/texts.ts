import type { Page } from '@playwright/test';

/** All that is read on a page, and what is said of it by screen readers and tooltips, as far as it has words. */
export async function textsOf(page: Page): Promise<ReadonlySet<string>> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const read: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.checkVisibility()) read.push(textContent ?? '');
    }
    const said = [...document.body.querySelectorAll('*')].flatMap((one) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''),
    );
    return [...read, ...said].map((text) => text.trim());
  });
  return new Set(texts.filter(hasWord));
}

/** Not what has letters in it, as codes, keys and addresses have. */
function hasWord(text: string): boolean {
  return !text.includes('://') && /(?<![\p{L}\d/-])\p{L}{3,}(?![\p{L}\d/=-])/u.test(text);
}

/** What people write is cut where it is shown, by its links and code, or for its length; what they are called is not. */
const LONG = 30;

/** Those of them that are more than what people and devices are called, or wrote: that is all that the session holds. */
export async function notWritten(page: Page, texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return [];
  const written = await page.evaluate(() => {
    const found = new Set<string>();
    const seen = new Set<unknown>();
    const look = (value: unknown): void => {
      // States are called by small letters.
      if (typeof value === 'string' && /[^a-z-]/.test(value) && value.length > 2) found.add(value);
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      const { getState } = value as { getState?: () => unknown };
      if (typeof getState === 'function') look(getState());
      (value instanceof Map ? [...value.values()] : Object.values(value)).forEach(look);
    };
    look(window.session);
    return [...found].sort((one, other) => other.length - one.length);
  });
  const isPart = (text: string) => written.some((one) => one.length > LONG && one.includes(text.replace(/\s*…$/, '')));
  return texts.filter(
    (text) => !isPart(text) && hasWord(written.reduce((rest, one) => rest.replaceAll(one, ''), text)),
  );
}
