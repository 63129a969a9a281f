import type { Result } from '../../signaling/protocol/index.ts';

/** Where a person keeps a file with settings: they choose, and no page gives or learns a path. */
export interface SettingsFiles {
  save(text: string): Promise<Result<{ kind: 'saved' | 'cancelled' }, 'not-written'>>;
  /** The text of the chosen file; null when none was. */
  open(): Promise<Result<string | null, 'not-settings'>>;
}
