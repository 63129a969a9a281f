/**
 * What opened a dialog or a panel from a menu: the button of that menu, since the entry that had the focus is gone when that closes.
 *
 * @param focused what has the focus as it opens
 * @returns null where that is in no menu
 */
export function openerOf(focused: Element | null): HTMLElement | null {
  const name = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return name === null || name === undefined ? null : document.getElementById(name);
}
