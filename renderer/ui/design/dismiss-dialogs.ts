import { flushSync } from 'react-dom';

/**
 * Whether a press beside a dialog may close it: where its own component says so (`data-dismissible`), unless something was
 * written in it that counts nowhere yet (`data-draft` on its form).
 */
export function isDismissible(dialog: HTMLDialogElement): boolean {
  return dialog.dataset['dismissible'] === 'true' && dialog.querySelector('[data-draft=true]') === null;
}

/**
 * Closes the dialogs that are open, the topmost first, as Escape would; none of them where one is not dismissible.
 *
 * @returns whether none is open then
 */
export function dismissDialogs(): boolean {
  const open = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].reverse();
  if (!open.every(isDismissible)) return false;
  flushSync(() => open.forEach((dialog) => dialog.dispatchEvent(new Event('cancel', { cancelable: true }))));
  return true;
}
