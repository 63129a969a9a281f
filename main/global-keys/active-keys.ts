import type { GlobalCommand, KeyCombo, KeysOf } from '../../signaling/protocol/index.ts';
import { GLOBAL_COMMANDS } from '../../signaling/protocol/index.ts';

export interface KeyFacts {
  inRoom: boolean;
  /** A call rings, and has for long enough to be answered. */
  canAnswer: boolean;
  /** A person presses what is to be keys. */
  recording: boolean;
}

/** The keys that are to work now: those of the call in a call, the answer while it rings. Every other program has them otherwise. */
export function activeKeys(
  keys: KeysOf<GlobalCommand>,
  { inRoom, canAnswer, recording }: KeyFacts,
): ReadonlyMap<GlobalCommand, KeyCombo> {
  const active = new Map<GlobalCommand, KeyCombo>();
  if (recording) return active;
  for (const command of GLOBAL_COMMANDS) {
    const given = keys[command];
    if (given && (command === 'answer' ? canAnswer : inRoom)) active.set(command, given);
  }
  return active;
}

/**
 * Whether the system gives an app keys that work whatever has the focus. Wayland does not: Electron registers them with X there, which hears
 * them only while one of its own windows has the focus (electron/electron#15863).
 */
export function hasGlobalKeys(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || (env['XDG_SESSION_TYPE'] !== 'wayland' && !env['WAYLAND_DISPLAY']);
}
