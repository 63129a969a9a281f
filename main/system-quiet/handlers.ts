import { ok } from '../../signaling/protocol/index.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { SettingsStore } from '../settings.ts';
import type { QuietAnswer } from './quiet-answers.ts';

/** The page's call that asks whether a call is to ring without sound. */
export function quietHandlers(
  settings: Pick<SettingsStore, 'get'>,
  askSystem: () => Promise<QuietAnswer>,
): Pick<BridgeHandlers, 'systemQuiet'> {
  return {
    systemQuiet: async () => ok({ quiet: settings.get().followQuiet && (await askSystem()) === 'quiet' }),
  };
}
