import type { Page } from '@playwright/test';

/** How far the page is wider than the window, px. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What the window cuts off at its sides, where nobody can scroll to it: a container that hides it makes no page wider. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const isOut = (element: Element): boolean => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      const isTooHigh = element.matches('[role=menu]') && (top < -1 || bottom > innerHeight + 1);
      return width > 1 && (isTooHigh || left < -1 || right > innerWidth + 1);
    };
    return [...document.querySelectorAll('button, figure, [role=status], [role=alert], [role=menu], [role^=menuitem]')]
      .filter((element) => isOut(element) && !scrolls(element))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent);
  });
}

/** What is scrolled sideways, which no list and no panel is meant to be; code is, whose lines nobody breaks. */
export function sidewaysScrollers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*:not(pre)')]
      .filter((element) => {
        if (element.scrollWidth <= element.clientWidth + 1 || !element.checkVisibility()) return false;
        return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  );
}

/** Words that their own box is too narrow or too low for. Cut may be what a tooltip says in full, as the second line of a bar. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isText = ({ nodeType, textContent }: Node): boolean =>
      nodeType === Node.TEXT_NODE && textContent?.trim() !== '';
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        // An inline element has no box of its own.
        if (clientWidth === 0 || !element.checkVisibility()) return false;
        // Of a button its tooltip is no more than its name.
        if (element.closest('[title]:not(button)') !== null) return false;
        if (![...element.childNodes].some(isText)) return false;
        const { overflowY, clipPath, webkitLineClamp } = getComputedStyle(element);
        // Only said, or in a bar, which makes its tooltip when it is pointed at.
        if (clipPath === 'inset(50%)' || webkitLineClamp !== 'none') return false;
        const isLow = ['hidden', 'clip'].includes(overflowY) && scrollHeight > clientHeight + 2;
        return isLow || scrollWidth > clientWidth + 1;
      })
      .map((element) => element.textContent);
  });
}

/** Which buttons of toolbars are not wholly in the window: what clips them counts too. */
export function unseenControls(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const shown = [...document.querySelectorAll('[role=toolbar] button')].filter((one) => one.checkVisibility());
    if (shown.length === 0) return [];
    const entries = await new Promise<IntersectionObserverEntry[]>((resolve) => {
      const observer = new IntersectionObserver((seen) => {
        observer.disconnect();
        resolve(seen);
      });
      for (const one of shown) observer.observe(one);
    });
    return entries
      .filter(({ intersectionRatio }) => intersectionRatio < 0.999)
      .map(({ target }) => target.getAttribute('aria-label') ?? target.textContent);
  });
}
