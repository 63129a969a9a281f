import type { BrowserWindow, Screen } from 'electron';
import { ok } from '../../signaling/protocol/index.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { ControlChoice, ControlView } from '../bridge/control-window.ts';
import type { PageState } from '../bridge/page-state.ts';
import type { ControlAsker } from '../bridge/remote-control.ts';
import type { Displays } from '../windows/follow-displays.ts';
import type { WindowRegistry } from '../windows/registry.ts';
import type { Rect } from '../windows/window-placement.ts';
import { spoken } from '../words/spoken.ts';
import { barBounds, borderBounds, questionBounds } from './control-placement.ts';
import type { Grant } from './control-session.ts';
import type { openControlWindow, Presence } from './control-window.ts';
import { keepAround, type ControlledPlace } from './keep-around.ts';
import type { KeyboardLayout } from './robot/robot-keys.ts';
import type { ControlWindows, ShownControl } from './remote-control.ts';

type Look = Pick<PageState, 'theme' | 'language'>;
const NO: ControlChoice = { allow: false };

interface Deps {
  windows: Pick<WindowRegistry, 'add' | 'send'>;
  screen: Displays & Pick<Screen, 'getPrimaryDisplay'>;
  /** Where what is shared of the display that is captured is; null: nowhere. */
  place: () => ControlledPlace | null;
  look: () => Look;
  open: (options: Omit<Parameters<typeof openControlWindow>[0], 'preloadDir'>) => BrowserWindow;
  /** Nobody is to control a screen without its person seeing that, nor one that is gone. */
  onHidden: (why: 'failed' | 'share-ended') => void;
  /** The button in the bar. */
  onStop: () => void;
  /** What of Escape ends it. */
  escape: 'hold' | 'press';
  onKeyboard: (layout: KeyboardLayout) => void;
}

/** The question whether somebody may control the screen; and, while they do, the border around it with the bar that says so. */
export function controlWindows({
  windows,
  screen,
  place,
  look,
  open,
  onHidden,
  onStop,
  escape,
  onKeyboard,
}: Deps): ControlWindows {
  const shown = (): ControlledPlace => place() ?? screen.getPrimaryDisplay();

  function openShowing(
    bounds: Rect,
    presence: Presence,
    title: string,
    view: () => ControlView | null,
    handlers: Partial<BridgeHandlers>,
    onFailed: () => void,
  ): BrowserWindow {
    const window = open({ title, bounds, presence, onFailed });
    windows.add('control', window, { ...handlers, attachControl: () => ok(view()) });
    return window;
  }

  function ask({ name, mark, guest, clipboard }: ControlAsker, signal: AbortSignal): Promise<ControlChoice> {
    return new Promise((resolve) => {
      let window: BrowserWindow | null = null;
      function answer(choice: ControlChoice): void {
        const asked = window;
        window = null;
        // The first answer counts.
        resolve(choice);
        signal.removeEventListener('abort', refuse);
        if (asked !== null && !asked.isDestroyed()) asked.close();
      }
      const refuse = () => answer(NO);
      const handlers: Partial<BridgeHandlers> = {
        answerControl: (choice) => {
          answer(choice);
          return ok(null);
        },
      };
      const view = () => ({ view: 'question', name, mark, guest, clipboard, ...look() }) as const;
      const bounds = questionBounds(shown().workArea);
      window = openShowing(bounds, 'asks', spoken().controlQuestion, view, handlers, refuse);
      window.once('closed', refuse);
      signal.addEventListener('abort', refuse);
    });
  }

  function show({ name, keyboard, clipboard }: Grant): ShownControl {
    let isOver = false;
    let paused = false;
    const bar = () => ({ view: 'bar', name, keyboard, clipboard, escape, paused, ...look() }) as const;
    const border = () => ({ view: 'border', ...look() }) as const;
    const onClosed = () => {
      if (!isOver) onHidden('failed');
    };
    const handlers: Partial<BridgeHandlers> = {
      stopControl: () => {
        onStop();
        return ok(null);
      },
      tellKeyboard: (layout) => {
        onKeyboard(new Map(layout));
        return ok(null);
      },
    };
    const at = shown();
    const title = spoken().screenControlled;
    const sides = borderBounds(at.bounds).map((side) => openShowing(side, 'see-through', title, border, {}, onClosed));
    const top = openShowing(barBounds(at.workArea), 'waits', title, bar, handlers, onClosed);
    const open = [...sides, top];
    for (const window of open) window.once('closed', onClosed);
    const stopFollowing = keepAround(sides, top, at, { screen, place, onGone: () => onHidden('share-ended') });
    return {
      pause(now) {
        paused = now;
        windows.send('control', { kind: 'control-view', view: bar() });
      },
      close() {
        isOver = true;
        stopFollowing();
        for (const window of open) if (!window.isDestroyed()) window.close();
      },
    };
  }

  return { ask, show };
}
