import type { Page } from '@playwright/test';

const KEYS: readonly string[] = [
  ..."abcdefghijklmnopqrstuvwxyzäöüß0123456789,.-+#<'/?! ".split(''),
  ...['Enter', 'Tab', 'Escape', 'Delete', 'Backspace', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'ContextMenu'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Pause', 'ScrollLock', 'MediaPlayPause', 'MediaStop'],
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
];

/** What nobody does by accident, as the session is asked for it. */
const ACCIDENT = /^(?:leave|startShare|stopShare|accept|take|holdAndCall|switchRooms|remove|join|call|askToJoin)/;

/**
 * Presses every key alone, as the app's own listeners hear it.
 *
 * @returns what came of it that nobody does by accident: leaving, calling, answering, sharing, going on air
 */
export function accidentsOfKeys(page: Page): Promise<string[]> {
  return page.evaluate(
    ([keys, accident]) => {
      const { session } = window;
      const before = session.commands.length;
      const { muted, cameraOff } = session.media.getState();
      for (const key of keys) {
        const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key === ' ' ? 'Space' : key;
        for (const type of ['keydown', 'keyup']) {
          const target = document.activeElement ?? document.body;
          target.dispatchEvent(new KeyboardEvent(type, { key, code, bubbles: true, cancelable: true, composed: true }));
        }
      }
      const now = session.media.getState();
      return [
        ...session.commands.slice(before).filter((command) => accident.test(command)),
        ...(muted && !now.muted ? ['unmuted'] : []),
        ...(now.talking ? ['talks'] : []),
        ...(cameraOff && !now.cameraOff ? ['films'] : []),
      ];
    },
    [KEYS, ACCIDENT] as const,
  );
}
