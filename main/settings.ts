import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { HubPlaceSchema, IceServersSchema, KeyPinSchema, LIMITS } from '../signaling/protocol/index.ts';
import { WindowPlacementSchema } from './windows/window-placement.ts';

const OriginSchema = v.pipe(v.string(), v.url(), v.maxLength(512));
const KeptPinSchema = v.strictObject({ address: OriginSchema, keyPin: KeyPinSchema });

/** What the desktop app keeps on this computer. The renderer's own preferences live in its local storage. */
const SettingsSchema = v.strictObject({
  /** Origin of the one hub that a person wants to use; null lets the LAN choose. */
  hub: v.nullable(OriginSchema),
  /** The keys that other hubs showed when they were first reached, in the order of these meetings. */
  keyPins: v.pipe(v.array(KeptPinSchema), v.maxLength(64)),
  /** Hubs that were met, newest first. Older files have none. */
  knownHubs: v.optional(v.pipe(v.array(HubPlaceSchema), v.maxLength(LIMITS.knownHubs)), []),
  iceServers: IceServersSchema,
  window: v.nullable(WindowPlacementSchema),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

const DEFAULTS: Settings = { hub: null, keyPins: [], knownHubs: [], iceServers: [], window: null };

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
  let changed: Partial<Settings> = {};
  let lastWrite: Promise<void> = Promise.resolve();
  return {
    get: () => settings,
    update(change) {
      settings = { ...settings, ...change };
      changed = { ...changed, ...change };
      const ours = changed;
      // One write at a time, in order; a failed one must not keep the next from being tried.
      lastWrite = lastWrite.catch(() => {}).then(() => merge(file, ours));
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

/** What another process (the app's other form) has written meanwhile stays, where it is of another setting. */
async function merge(file: string, change: Partial<Settings>): Promise<void> {
  await writeAtomically(file, JSON.stringify({ ...(await load(file)), ...change }, null, 2));
}

/** A crash or a full disk leaves the old file whole: the new one is complete on disk before it takes the name. */
async function writeAtomically(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  // TURN credentials may be in it: nobody else on the computer needs to read it.
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle
      .writeFile(text)
      .then(() => handle.sync())
      .finally(() => handle.close());
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
