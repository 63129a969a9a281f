import type { EarshotBridge } from '../../main/bridge/contract.ts';
import { canBeHanded, HANDED_BYTES } from '../../main/bridge/portable.ts';
import type { PortableSettings } from '../core/session-api.ts';
import { pickText, saveFile } from './page-files.ts';

const NAME = 'earshot-settings.json';

/**
 * Settings in a file, which the process behind the bridge reads and writes.
 *
 * @param byPage that process is another program's window: the page saves the file, and lets the person choose one
 */
export function portableSettings(bridge: EarshotBridge, byPage: boolean): PortableSettings {
  return {
    async save(preferences, withPeople) {
      if (!canBeHanded(preferences)) return 'failed';
      const reply = await bridge.exportSettings({ preferences, withPeople });
      if (!reply.ok) return 'failed';
      if (reply.data.kind !== 'text') return reply.data.kind;
      saveFile(NAME, reply.data.text);
      return 'saved';
    },
    async read(withPeople) {
      const text = byPage ? await pickText(HANDED_BYTES) : null;
      if (byPage && text === null) return { kind: 'cancelled' };
      if (!canBeHanded(text)) return { kind: 'failed' };
      const reply = await bridge.importSettings({ text, withPeople });
      return reply.ok ? reply.data : { kind: 'failed' };
    },
    undo: async () => (await bridge.undoImport(null)).ok,
  };
}
