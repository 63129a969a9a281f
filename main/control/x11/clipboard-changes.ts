import type { XDisplay, XFixes } from 'x11';
import { answer, answeredInTime } from '../../x11/answers.ts';

/**
 * Counts how often a program puts something into the clipboard of a display, by the extension XFIXES. A new text that equals the old one counts, too;
 * what it is is read by nobody here.
 *
 * @returns tells how often so far, as far as the display's answers have come
 */
export async function countClipboardChanges({ client, screen }: XDisplay): Promise<() => number> {
  const fixes = await answer<XFixes>((callback) => client.require('fixes', callback));
  const clipboard = await answer<number>((callback) => client.InternAtom(false, 'CLIPBOARD', callback));
  let changes = 0;
  client.on('event', ({ type }) => {
    if (type === fixes.firstEvent + fixes.events.SelectionNotify) changes += 1;
  });
  fixes.SelectSelectionInput(screen[0]!.root, clipboard, fixes.SelectionEventMask.SetSelectionOwner);
  await answeredInTime(client.sync());
  return () => changes;
}
