import type { BrowserWindow, Display } from 'electron';
import { ok } from '../../signaling/protocol/index.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { ControlChoice, ControlView } from '../bridge/control-window.ts';
import type { PageState } from '../bridge/page-state.ts';
import type { ControlAsker } from '../bridge/remote-control.ts';
import type { WindowRegistry } from '../windows/registry.ts';
import type { Rect } from '../windows/window-placement.ts';
import { spoken } from '../words/spoken.ts';
import { barBounds, borderBounds, questionBounds } from './control-placement.ts';
import type { Grant } from './control-session.ts';
import type { openControlWindow, Presence } from './control-window.ts';
import type { KeyboardLayout } from './robot/robot-keys.ts';
import type { ControlWindows, ShownControl } from './remote-control.ts';

type Look = Pick<PageState, 'theme' | 'language'>;
const NO: ControlChoice = { allow: false };

interface Deps {
  windows: Pick<WindowRegistry, 'add' | 'send'>;
  /** The display that is captured, or else the primary one; `bounds` are of the part of it that is shared. */
  display: () => Pick<Display, 'bounds' | 'workArea'>;
  look: () => Look;
  open: (options: Omit<Parameters<typeof openControlWindow>[0], 'preloadDir'>) => BrowserWindow;
  /** Nobody is to control a screen without its person seeing that. */
  onHidden: () => void;
  /** The button in the bar. */
  onStop: () => void;
  /** What of Escape ends it. */
  escape: 'hold' | 'press';
  onKeyboard: (layout: KeyboardLayout) => void;
}

/** The question whether somebody may control the screen; and, while they do, the border around it with the bar that says so. */
export function controlWindows({
  windows,
  display,
  look,
  open,
  onHidden,
  onStop,
  escape,
  onKeyboard,
}: Deps): ControlWindows {
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
      const bounds = questionBounds(display().workArea);
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
    const onGone = () => {
      if (!isOver) onHidden();
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
    const { bounds, workArea } = display();
    const title = spoken().screenControlled;
    const open = [
      ...borderBounds(bounds).map((side) => openShowing(side, 'see-through', title, border, {}, onGone)),
      openShowing(barBounds(workArea), 'waits', title, bar, handlers, onGone),
    ];
    for (const window of open) window.once('closed', onGone);
    return {
      pause(now) {
        paused = now;
        windows.send('control', { kind: 'control-view', view: bar() });
      },
      close() {
        isOver = true;
        for (const window of open) if (!window.isDestroyed()) window.close();
      },
    };
  }

  return { ask, show };
}
