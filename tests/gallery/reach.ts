import type { Page } from '@playwright/test';

/**
 * Controls that nobody can press: something lies over them, or they are out of the window and nothing brings them in that a person can
 * scroll. Not those that wait behind a dialog, a menu or a panel, which can be closed.
 */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTROLS = 'button, a[href], select, input, textarea, summary, [role^=menuitem], [role=tab], [role=radio]';

    // The rows of a long list are alike, and to scroll to each takes long.
    const FIRST = 100;
    const STEP = 7;
    /** What is as large as a picture has tools on it. */
    const LARGE = 100;
    const takesPress = (control: Element): boolean => {
      const { x, y, width, height } = control.getBoundingClientRect();
      const takers = [control, ...((control as HTMLInputElement).labels ?? [])];
      const panel = control.closest('aside');
      return (height < LARGE ? [0.5] : [0.5, 0.25, 0.75]).some((part) => {
        const hit = document.elementFromPoint(x + width / 2, y + height * part);
        const isBehind = panel === null && hit !== null && hit.closest('aside') !== null;
        return isBehind || takers.some((one) => one.contains(hit));
      });
    };
    const isSeen = (control: Element): boolean =>
      control.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      control.getBoundingClientRect().width > 1 &&
      control.closest('[inert]') === null;
    const ancestors = (element: Element): Element[] => {
      const { parentElement } = element;
      return parentElement === null ? [] : [parentElement, ...ancestors(parentElement)];
    };
    /** A box that hides what is too much for it is scrolled by no person, though by a page. */
    const isPushed = (control: Element): boolean =>
      ancestors(control).some((box) => {
        const pushed = getComputedStyle(box).overflowY === 'hidden' && (box.scrollTop !== 0 || box.scrollLeft !== 0);
        if (pushed) box.scrollTo({ top: 0, left: 0, behavior: 'instant' });
        return pushed;
      });
    const isReached = (control: Element): boolean => {
      if (takesPress(control)) return true;
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      return takesPress(control) && !isPushed(control);
    };

    const front = [...document.querySelectorAll('dialog:modal, [role=menu]')].at(-1) ?? document;
    return [...front.querySelectorAll(CONTROLS)]
      .filter((_, index) => index < FIRST || index % STEP === 0)
      .filter((control) => isSeen(control) && !isReached(control))
      .map((control) => control.getAttribute('aria-label') ?? control.textContent);
  });
}
