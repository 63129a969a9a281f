import { isDeepStrictEqual } from 'node:util';
import { fail, ok } from '../../signaling/protocol/index.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { Settings, SettingsStore } from '../settings.ts';
import type { SettingsFiles } from './settings-files.ts';
import { exportedText, parseExported } from './portable.ts';

interface PortableDeps {
  settings: SettingsStore;
  /** Null where the page reads and writes files itself. */
  files: SettingsFiles | null;
  /** Fields that an organisation has set. */
  locked: readonly string[];
  /** What else is there that has to do with a setting, and takes its change at once. */
  others: Partial<Pick<BridgeHandlers, 'setBackground' | 'setGlobalKeys' | 'setIceServers'>>;
}

/** Settings that count at the next start only. */
const NEXT_START: readonly (keyof Settings)[] = ['hub', 'knownPeople', 'blockedPeople'];

/** The page's calls that take settings along to another computer, or back. */
export function portableHandlers({
  settings,
  files,
  locked,
  others,
}: PortableDeps): Pick<BridgeHandlers, 'exportSettings' | 'importSettings' | 'undoImport'> {
  /** What the last import has changed, as it was before. */
  let before: Partial<Settings> | null = null;

  async function apply(change: Partial<Settings>): Promise<void> {
    await settings.update(change);
    const { startHidden, globalKeys, iceServers } = change;
    if (startHidden !== undefined) await others.setBackground?.({ startHidden });
    if (globalKeys !== undefined) await others.setGlobalKeys?.(globalKeys);
    if (iceServers !== undefined) await others.setIceServers?.({ servers: iceServers });
  }

  function needsRestart(change: Partial<Settings>): boolean {
    const present = settings.get();
    return NEXT_START.some((field) => field in change && !isDeepStrictEqual(change[field], present[field]));
  }

  return {
    async exportSettings(part) {
      // A page hands a file over in one message of the bridge, so that it is to be short.
      if (files === null) return ok({ kind: 'text', text: exportedText(settings.get(), part, 0) });
      return files.save(exportedText(settings.get(), part));
    },
    async importSettings({ text: given, withPeople }) {
      const opened = files === null ? ok(given) : await files.open();
      if (!opened.ok) return opened;
      if (opened.data === null) return ok({ kind: 'cancelled' });
      const imported = parseExported(opened.data, settings.get(), { withPeople, locked });
      if (imported === null) return fail('not-settings', 'no file with settings');
      const { change, ...told } = imported;
      const present = settings.get();
      before = Object.fromEntries(Object.keys(change).map((field) => [field, present[field as keyof Settings]]));
      const restart = needsRestart(change);
      await apply(change);
      return ok({ kind: 'imported', ...told, needsRestart: restart });
    },
    async undoImport() {
      if (before === null) return fail('nothing', 'nothing was imported');
      await apply(before);
      before = null;
      return ok(null);
    },
  };
}
