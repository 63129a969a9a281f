import type { Page } from '@playwright/test';
import type { StateName } from './state-names.ts';

declare global {
  interface Window {
    /** What had the focus before any key was pressed. */
    focusBefore: Element | null;
  }
}

/** They write, or do nothing by themselves: pressed one right after the other. */
const WRITTEN: readonly string[] = [
  ..."abcdefghijklmnopqrstuvwxyz0123456789,.-+#<'/!".split(''),
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  ...['Insert', 'Home', 'End', 'PageUp', 'PageDown', 'Pause', 'ScrollLock', 'MediaPlayPause'],
];
/** They press, close or move: each is pressed from where the focus was at first. */
const PRESSING: readonly string[] = [
  ...['Backspace', 'Delete', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'],
  ...['?', 'Tab', 'ContextMenu'],
];
/** They are on no keyboard that the browser is driven by: sent as the app's own listeners hear them. */
const ELSEWHERE: readonly string[] = ['ä', 'ö', 'ü', 'ß', 'ф', 'م', 'MediaStop'];

/** What keys alone may ask of the session in any state: to read, check and hold devices and ways, and to close what Escape closes. */
const MEANT =
  /^(?:refreshDevices|holdDevices .*|letGo|checkConnection|unwatchQuality|closeVerification .*|declineCall|cancelCall|stopDrawing|releaseControls)$/;

/** What keys alone do besides in a state that is about it. */
const MEANT_IN: Partial<Record<StateName, RegExp>> = {
  chat: /^sendChat /,
  scripts: /^sendChat /,
  'first-start': /^setName /,
  status: /^setStatus /,
  // A guest who has opened a link in the browser finds the focus on Join.
  invited: /^joinRoom /,
  'share-drawings': /^endStroke$/,
  'share-own-drawings': /^endStroke$/,
  controlling: /^control /,
  'controlling-clipboard': /^(?:control .*|readClipboardNews)$/,
  'controlling-paused': /^control /,
};

/**
 * Presses every key alone, as a keyboard does.
 *
 * @returns what came of it that nobody does by accident: leaving, calling, answering, sharing, going on air, losing something
 */
export async function accidentsOfKeys(page: Page, state: StateName): Promise<string[]> {
  const before = await page.evaluate(() => {
    window.focusBefore = document.activeElement;
    return { ...window.session.media.getState(), commands: window.session.commands.length };
  });
  await pressAll(page);
  const now = await page.evaluate(() => ({ ...window.session.media.getState(), commands: window.session.commands }));
  const isMeant = (command: string): boolean => MEANT.test(command) || MEANT_IN[state]?.test(command) === true;
  return [
    ...now.commands.slice(before.commands).filter((command) => !isMeant(command)),
    ...(before.muted && !now.muted ? ['unmuted'] : []),
    ...(now.talking ? ['talks'] : []),
    ...(before.cameraOff && !now.cameraOff ? ['films'] : []),
  ];
}

async function pressAll(page: Page): Promise<void> {
  // Each waits for the one before it in the browser: to ask for it and wait for the answer is most of what a press takes.
  await Promise.all(WRITTEN.flatMap((key) => [page.keyboard.down(key), page.keyboard.up(key)]));
  await page.evaluate((keys) => {
    for (const key of keys)
      for (const type of ['keydown', 'keyup']) {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true }));
      }
  }, ELSEWHERE);
  for (const key of PRESSING) {
    await page.evaluate(() => {
      const { focusBefore } = window;
      if (focusBefore instanceof HTMLElement && focusBefore.isConnected) focusBefore.focus();
    });
    await page.keyboard.press(key);
  }
}
