import { flushSync } from 'react-dom';

/**
 * Closes the dialogs that are open, the topmost first, as Escape would; none of them where one is not dismissible.
 *
 * @returns whether none is open then
 */
export function dismissDialogs(): boolean {
  const open = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].reverse();
  if (open.some(({ dataset }) => dataset['dismissible'] !== 'true')) return false;
  flushSync(() => open.forEach((dialog) => dialog.dispatchEvent(new Event('cancel', { cancelable: true }))));
  return true;
}
