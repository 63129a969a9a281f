import { fail, ok } from '../../signaling/protocol/index.ts';
import type { Background } from '../bridge/background.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import { logError } from '../log/log.ts';
import type { SettingsStore } from '../settings.ts';
import type { QuietAnswer } from '../system-quiet/quiet-answers.ts';
import type { LoginItem } from './login-item.ts';

/**
 * The page's calls that read and set how the app goes on, and starts, without its window.
 *
 * @param login null where it cannot be set
 * @param askQuiet whether the system is set to "do not disturb", and can be asked
 * @param byPolicy whether the organisation has the app started at login; null: that is up to the person
 */
export function backgroundHandlers(
  settings: SettingsStore,
  login: LoginItem | null,
  askQuiet: () => Promise<QuietAnswer>,
  byPolicy: boolean | null = null,
): Pick<BridgeHandlers, 'background' | 'setBackground'> {
  /** What the system last answered: it is asked for the settings that are opened, and not at each of their switches. */
  let quiet: Promise<QuietAnswer> | null = null;

  function askAnew(): Promise<QuietAnswer> {
    quiet = askQuiet();
    return quiet;
  }

  async function read(asked: Promise<QuietAnswer>): Promise<Background> {
    const [startAtLogin, system] = await Promise.all([isAtLogin(), asked]);
    const { keepRunning, startHidden, showAway, followQuiet } = settings.get();
    const kept = { keepRunning, startHidden, showAway, startAtLogin };
    return { ...kept, followQuiet: system === 'unknown' ? null : followQuiet };
  }

  async function isAtLogin(): Promise<boolean | null> {
    return login === null ? null : login.isOn();
  }

  return {
    background: async () => ok(await read(askAnew())),
    async setBackground({ startAtLogin, ...kept }) {
      if (startAtLogin !== undefined && byPolicy !== null)
        return fail('set-by-policy', 'the organisation has set the start at login');
      await settings.update(kept);
      // Also for `startHidden` alone: the system keeps how it starts the app.
      if (startAtLogin !== undefined || (kept.startHidden !== undefined && (await isAtLogin()) === true)) {
        await login?.set(startAtLogin ?? true, settings.get().startHidden);
      }
      return ok(await read(quiet ?? askAnew()));
    },
  };
}

/**
 * Sees to it that the system does what the organisation wants, whatever was set before; nothing where it wants nothing. Where it cannot
 * be set the app starts all the same: it is seen in Settings, and tried again at the next start.
 */
export async function holdAutostart(
  settings: SettingsStore,
  login: LoginItem | null,
  byPolicy: boolean | null,
): Promise<void> {
  if (login === null || byPolicy === null) return;
  try {
    if ((await login.isOn()) !== byPolicy) await login.set(byPolicy, settings.get().startHidden);
  } catch (error) {
    logError('policy: autostart could not be set', error);
  }
}
