import type { HandlerDetails, WebPreferences } from 'electron';
import { APP_ORIGIN, CONTROL_ORIGIN, RING_ORIGIN, type PageOrigin } from '../app-url.ts';
import { BRIDGE_CALLS, type BridgeCall } from '../bridge/contract.ts';
import {
  CHILD_WINDOW_FEATURES,
  MINI_WINDOWS,
  OVERLAY_WINDOWS,
  POP_OUT_WINDOWS,
} from '../../signaling/protocol/child-windows.ts';

/** What a window is for. */
export type WindowRole = 'main' | 'ring' | 'control';

export interface WindowRules {
  /** Of its page; the window shows no other one. */
  readonly origin: PageOrigin;
  /** Name of its bundled preload script. */
  readonly preload: string;
  /** The calls that its page may make. */
  readonly calls: readonly BridgeCall[];
  /** Whether the app goes on for as long as such a window is open. */
  readonly keepsAppOpen: boolean;
}

const RING_CALLS: readonly BridgeCall[] = ['attachRing', 'answerRing'];
/** Each of its windows has handlers for what it shows alone. */
const CONTROL_CALLS: readonly BridgeCall[] = ['attachControl', 'answerControl', 'stopControl', 'tellKeyboard'];
const OTHERS_CALLS: readonly BridgeCall[] = [...RING_CALLS, ...CONTROL_CALLS];

export const WINDOW_RULES: Readonly<Record<WindowRole, WindowRules>> = {
  main: {
    origin: APP_ORIGIN,
    preload: 'preload.cjs',
    calls: BRIDGE_CALLS.filter((call) => !OTHERS_CALLS.includes(call)),
    keepsAppOpen: true,
  },
  ring: { origin: RING_ORIGIN, preload: 'preload-ring.cjs', calls: RING_CALLS, keepsAppOpen: false },
  control: { origin: CONTROL_ORIGIN, preload: 'preload-control.cjs', calls: CONTROL_CALLS, keepsAppOpen: false },
};

/** Whether the page of such a window may make a call. */
export function mayCall(role: WindowRole, call: BridgeCall): boolean {
  return WINDOW_RULES[role].calls.includes(call);
}

/**
 * Whether the app ends when only these windows are left, on every system. A window that is only put away (`main/tray/closing.ts`) is left.
 */
export function endsApp(left: readonly Pick<WindowRules, 'keepsAppOpen'>[]): boolean {
  return !left.some(({ keepsAppOpen }) => keepsAppOpen);
}

/**
 * What a window is for that the main window's page opens and draws in itself: the mini window, what is popped out, and what others point
 * at and draw over the screen that is shared.
 */
export type ChildRole = 'mini' | 'popout' | 'overlay';
/** Those that a person moves. */
export type MovableRole = Exclude<ChildRole, 'overlay'>;

export interface ChildRules {
  /** The frame names that make a new window one of these. */
  readonly names: readonly string[];
  /** What such a window may ask for besides: it has no bridge, and none of its page's permissions. */
  readonly permissions: readonly string[];
}

export const CHILD_RULES: Readonly<Record<ChildRole, ChildRules>> = {
  mini: { names: Object.values(MINI_WINDOWS), permissions: [] },
  popout: { names: POP_OUT_WINDOWS, permissions: ['fullscreen'] },
  overlay: { names: OVERLAY_WINDOWS, permissions: [] },
};

export type AskedWindow = Pick<HandlerDetails, 'url' | 'frameName' | 'features'>;

/** What a new window is for, by what its page asks for; null: for nothing, it is not opened. Such a window is empty and stays so. */
export function childRoleOf({ url, frameName, features }: AskedWindow): ChildRole | null {
  // Electron would take further options from the features.
  if (url !== 'about:blank' || features !== CHILD_WINDOW_FEATURES) return null;
  return roleNamed(frameName);
}

export function roleNamed(frameName: string): ChildRole | null {
  const roles = Object.keys(CHILD_RULES) as ChildRole[];
  return roles.find((role) => CHILD_RULES[role].names.includes(frameName)) ?? null;
}

/** Of every window; one without a page of its own has no others: a child window, which the main window's page draws, and those without any page. */
export const CHILD_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  // Chromium would fetch dictionaries from the internet.
  spellcheck: false,
  // A call goes on while the window is covered or minimized.
  backgroundThrottling: false,
} as const satisfies WebPreferences;

/** What a window is for that shows a colour and no page, and never has one: a side of the frame around what is shared. */
type PagelessRole = 'frame';

export const PAGELESS_RULES: Readonly<Record<PagelessRole, { readonly preferences: WebPreferences }>> = {
  frame: { preferences: CHILD_PREFERENCES },
};

/** Of a page's process; every role's is a sandbox that has nothing but its preload script. */
export function webPreferencesOf(role: WindowRole, preloadDir: string): WebPreferences {
  return {
    ...CHILD_PREFERENCES,
    preload: `${preloadDir}/${WINDOW_RULES[role].preload}`,
    // A call rings without a click before.
    autoplayPolicy: 'no-user-gesture-required',
  };
}
