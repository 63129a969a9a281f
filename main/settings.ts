import { readFile, rename } from 'node:fs/promises';
import * as v from 'valibot';
import { parseJson } from '../signaling/basics/parse-json.ts';
import {
  BlockedPersonSchema,
  GLOBAL_COMMANDS,
  HubPlaceSchema,
  IceServerSchema,
  KeyPinSchema,
  KeptRoomSchema,
  keysSchema,
  mayHaveGlobalKeys,
  KnownPersonSchema,
  LIMITS,
  NoteSchema,
  RecentCallSchema,
} from '../signaling/protocol/index.ts';
import { writeAtomically } from '../signaling/net/write-atomically.ts';
import { ThemeChoiceSchema } from './bridge/theme.ts';
import { hasCode } from './error-code.ts';
import { RectSchema, WindowPlacementSchema } from './windows/window-placement.ts';

const OriginSchema = v.pipe(v.string(), v.url(), v.maxLength(512));
const KeptPinSchema = v.object({ address: OriginSchema, keyPin: KeyPinSchema });

/** A list that keeps its valid entries, at most `most`, when others are broken. */
function listOf<S extends v.GenericSchema>(entry: S, most: number): v.GenericSchema<unknown, v.InferOutput<S>[]> {
  const kept = (entries: unknown[]): v.InferOutput<S>[] =>
    entries.filter((one): one is v.InferOutput<S> => v.is(entry, one)).slice(0, most);
  return v.fallback(v.pipe(v.array(v.unknown()), v.transform(kept)), []);
}

/** What the desktop app keeps on this computer. The renderer's own preferences live in its local storage. Each field falls back alone. */
const SettingsSchema = v.object({
  /** Origin of the one hub that a person wants to use; null lets the LAN choose. */
  hub: v.fallback(v.nullable(OriginSchema), null),
  /** The keys that other hubs showed when they were first reached, in the order of these meetings. */
  keyPins: listOf(KeptPinSchema, 64),
  /** Hubs that were met, newest first. */
  knownHubs: listOf(HubPlaceSchema, LIMITS.knownHubs),
  /** People this person has been in a call with. */
  knownPeople: listOf(KnownPersonSchema, LIMITS.knownPeople),
  /** People this person wants nothing of, the newest first. */
  blockedPeople: listOf(BlockedPersonSchema, LIMITS.blockedPeople),
  /** Calls of this person, the newest first. */
  recentCalls: listOf(RecentCallSchema, LIMITS.recentCalls),
  /** What others have written to this person, the newest first. */
  notes: listOf(NoteSchema, LIMITS.notes + LIMITS.removedNotes),
  /** Rooms that this person keeps, with their keys. */
  keptRooms: listOf(KeptRoomSchema, LIMITS.keptRooms),
  iceServers: listOf(IceServerSchema, LIMITS.iceServers),
  /** Closing the window keeps the app. */
  keepRunning: v.fallback(v.boolean(), true),
  /** The person was told that closing the window keeps it. */
  toldOfClosing: v.fallback(v.boolean(), false),
  /** A start at login shows no window. */
  startHidden: v.fallback(v.boolean(), false),
  /** Others see when nobody is at the computer. */
  showAway: v.fallback(v.boolean(), true),
  /** Calls are silent while the computer is set to "do not disturb". */
  followQuiet: v.fallback(v.boolean(), true),
  /** People in a call may ask to control the screen that is shared. */
  controlMayBeAsked: v.fallback(v.boolean(), false),
  /** Keys that work whatever has the focus; none until a person gives some. */
  globalKeys: keysSchema(GLOBAL_COMMANDS, mayHaveGlobalKeys),
  /** Folder of the feed that a person wants to have updates from; null for the hub's. */
  updateFeed: v.fallback(v.nullable(OriginSchema), null),
  /** As the page told it last, for what is seen before there is a page. */
  theme: v.fallback(ThemeChoiceSchema, 'system'),
  window: v.fallback(v.nullable(WindowPlacementSchema), null),
  /** Where the mini window was, and what was popped out last. */
  mini: v.fallback(v.nullable(RectSchema), null),
  popout: v.fallback(v.nullable(RectSchema), null),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** Contents of a settings file, including fields of other versions. */
type Contents = Record<string, unknown>;

const ABSENT = Object.fromEntries(Object.keys(SettingsSchema.entries).map((key) => [key, undefined]));

/** The settings in a file's contents; the default for each that is not there or cannot be understood. */
function settingsIn(contents: Contents): Settings {
  return v.parse(SettingsSchema, { ...ABSENT, ...contents });
}

/** The contents of a settings file, or null when it is not one. */
function parseContents(text: string): Contents | null {
  const contents = parseJson(text);
  return typeof contents === 'object' && contents !== null && !Array.isArray(contents) ? { ...contents } : null;
}

export interface SettingsStore {
  get(): Settings;
  /**
   * Changes some of the settings at once in memory; resolves when they are on disk, where they can be. Rejects with the file
   * system's error.
   */
  update(change: Partial<Settings>): Promise<void>;
  /** Resolves when all writes are done. */
  flush(): Promise<void>;
}

/**
 * Opens the settings file. A missing file means the defaults; one that is no JSON object is set aside as
 * `FILE.corrupt`, so that nothing a person may want to look at is overwritten.
 *
 * @param isWritable false where the folder is known not to be: then what can be read counts, and changes are for this
 *   process alone
 * @throws the file system's error when the folder can be written and the file is there and cannot be read
 */
export async function openSettings(file: string, isWritable = true): Promise<SettingsStore> {
  const opened = (await load(file, isWritable)) ?? {};
  let settings = settingsIn(opened);
  let changed: Partial<Settings> = {};
  let lastWrite: Promise<void> = Promise.resolve();
  /** The write that has not begun: it takes along whatever changes until it does. */
  let nextWrite: Promise<void> | null = null;
  function write(): Promise<void> {
    nextWrite = null;
    return merge(file, changed, { ...opened, ...settings });
  }
  return {
    get: () => settings,
    update(change) {
      settings = { ...settings, ...change };
      if (!isWritable) return lastWrite;
      changed = { ...changed, ...change };
      // One write at a time; a failed one must not keep the next from being tried.
      nextWrite ??= lastWrite.catch(() => {}).then(write);
      lastWrite = nextWrite;
      return lastWrite;
    },
    flush: () => lastWrite.catch(() => {}),
  };
}

/** What is in the file; null when there is none, or nothing in it that can be used. */
async function load(file: string, isWritable: boolean): Promise<Contents | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT') || !isWritable) return null;
    throw error;
  }
  const contents = parseContents(text);
  if (contents === null && isWritable) await rename(file, `${file}.corrupt`);
  return contents;
}

/**
 * Writes only the changed settings into the file's present contents, so that what another process (the app's other
 * form, another version) wrote stays. A file that is gone is written as a whole.
 */
async function merge(file: string, change: Partial<Settings>, whole: Contents): Promise<void> {
  const present = (await load(file, true)) ?? whole;
  await writeAtomically(file, JSON.stringify({ ...present, ...change }, null, 2));
}
