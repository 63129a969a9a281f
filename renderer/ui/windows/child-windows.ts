import { CHILD_WINDOW_FEATURES, POP_OUT_WINDOWS } from '../../../signaling/protocol/child-windows.ts';

/** https://wicg.github.io/document-picture-in-picture/ */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

declare global {
  interface Window {
    /** In some browsers. */
    readonly documentPictureInPicture?: DocumentPictureInPicture;
  }
}

/** Of the page in it, px. */
const MINI_SIZE = { width: 320, height: 200 };

/**
 * Opens an empty window of this page's own process, which this page draws in.
 *
 * @param name one of `signaling/protocol/child-windows.ts`: the desktop app opens no others
 * @returns null where the browser blocks it
 */
export function openChild(name: string): Window | null {
  return window.open('about:blank', name, CHILD_WINDOW_FEATURES);
}

/** Where windows are things that a person moves, as on no phone. */
export function canPopOut(): boolean {
  return matchMedia('(hover: hover) and (pointer: fine)').matches;
}

/** Whether there can be a mini window. @param opensByItself see `WindowPowers` */
export function canHaveMini(opensByItself: boolean): boolean {
  return opensByItself || window.documentPictureInPicture !== undefined;
}

export type Opened = { kind: 'opened'; child: Window } | { kind: 'blocked' } | { kind: 'too-many' };

/** Opens a window for somebody or something that is popped out. @param inUse names of those that are open */
export function openPopOut(inUse: readonly string[]): Opened {
  const name = POP_OUT_WINDOWS.find((one) => !inUse.includes(one));
  if (name === undefined) return { kind: 'too-many' };
  const child = openChild(name);
  return child === null ? { kind: 'blocked' } : { kind: 'opened', child };
}

/** Opens a browser's own window above all others; only after a press. @returns null where it refuses */
export async function openPictureInPicture(): Promise<Window | null> {
  return (await window.documentPictureInPicture?.requestWindow(MINI_SIZE).catch(() => null)) ?? null;
}
