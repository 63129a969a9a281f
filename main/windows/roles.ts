import type { WebPreferences } from 'electron';
import { APP_ORIGIN, RING_ORIGIN, type PageOrigin } from '../app-url.ts';
import { BRIDGE_CALLS, type BridgeCall } from '../bridge/contract.ts';

/** What a window is for. */
export type WindowRole = 'main' | 'ring';

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

export const WINDOW_RULES: Readonly<Record<WindowRole, WindowRules>> = {
  main: {
    origin: APP_ORIGIN,
    preload: 'preload.cjs',
    calls: BRIDGE_CALLS.filter((call) => !RING_CALLS.includes(call)),
    keepsAppOpen: true,
  },
  ring: { origin: RING_ORIGIN, preload: 'preload-ring.cjs', calls: RING_CALLS, keepsAppOpen: false },
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

/** Of a page's process; every role's is a sandbox that has nothing but its preload script. */
export function webPreferencesOf(role: WindowRole, preloadDir: string): WebPreferences {
  return {
    preload: `${preloadDir}/${WINDOW_RULES[role].preload}`,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    // Chromium would fetch dictionaries from the internet.
    spellcheck: false,
    // A call goes on while the window is covered or minimized, and rings without a click before.
    backgroundThrottling: false,
    autoplayPolicy: 'no-user-gesture-required',
  };
}
