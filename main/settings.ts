import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { IceServerSchema } from '../signaling/protocol/index.ts';
import { WindowPlacementSchema } from './window-placement.ts';

/** What the desktop app keeps on this computer. The renderer's own preferences live in its local storage. */
const SettingsSchema = v.strictObject({
  /** The hub used instead of the own one, and the key it showed when it was first reached; null for the own. */
  hub: v.nullable(
    v.strictObject({
      address: v.pipe(v.string(), v.url(), v.maxLength(512)),
      /** SHA-256 of the SubjectPublicKeyInfo, base64 (RFC 7469 pin); null for a hub without TLS or with a public certificate. */
      keyPin: v.nullable(v.pipe(v.string(), v.base64(), v.length(44))),
    }),
  ),
  iceServers: v.pipe(v.array(IceServerSchema), v.maxLength(8)),
  window: v.nullable(WindowPlacementSchema),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

const DEFAULTS: Settings = { hub: null, iceServers: [], window: null };

/** The contents of a settings file, or null when it is not one. */
export function parseSettings(text: string): Settings | null {
  try {
    const parsed = v.safeParse(SettingsSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // Not JSON.
  }
}

export interface SettingsStore {
  get(): Settings;
  /** Changes some of the settings at once in memory; resolves when they are on disk, rejects with the file system's error. */
  update(change: Partial<Settings>): Promise<void>;
  /** Resolves when nothing is being written any more. */
  flush(): Promise<void>;
}

/**
 * Opens the settings file. A missing file means the defaults; one that cannot be understood is set aside as
 * `FILE.corrupt`, so that nothing a person may want to look at is overwritten.
 *
 * @throws the file system's error when the file is there and cannot be read
 */
export async function openSettings(file: string): Promise<SettingsStore> {
  let settings = await load(file);
  let lastWrite: Promise<void> = Promise.resolve();
  return {
    get: () => settings,
    update(change) {
      settings = { ...settings, ...change };
      const text = JSON.stringify(settings, null, 2);
      // One write at a time, in order; a failed one must not keep the next from being tried.
      lastWrite = lastWrite.catch(() => {}).then(() => writeAtomically(file, text));
      return lastWrite;
    },
    flush: () => lastWrite.catch(() => {}),
  };
}

async function load(file: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return DEFAULTS;
    throw error;
  }
  const parsed = parseSettings(text);
  if (parsed === null) await rename(file, `${file}.corrupt`);
  return parsed ?? DEFAULTS;
}

/** A crash or a full disk leaves the old file whole: the new one is complete on disk before it takes the name. */
async function writeAtomically(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.tmp`;
  // TURN credentials may be in it: nobody else on the computer needs to read it.
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file).catch(async (error: unknown) => {
    await rm(temporary, { force: true });
    throw error;
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
