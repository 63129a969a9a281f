import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { parseJson } from '../../signaling/basics/parse-json.ts';
import {
  BlockedPersonSchema,
  IceServersSchema,
  KnownPersonSchema,
  LIMITS,
  withBlockedPerson,
  withKnownPerson,
  type IceServer,
} from '../../signaling/protocol/index.ts';
import { GlobalKeysChangeSchema } from '../bridge/global-keys.ts';
import { HubAddressSchema } from '../network/hub-address.ts';
import type { Settings } from '../settings.ts';

/** Most characters of a file with settings. */
export const MOST_TEXT = 256 * 1_024;

/** What marks such a file; another number would be another form of it. */
const FORM = 1;

/** Settings that go along to another computer. Not what is of one alone: its window, the keys and places of hubs it met, calls, notes, rooms with their keys. */
const PORTABLE = {
  hub: v.nullable(HubAddressSchema),
  keepRunning: v.boolean(),
  startHidden: v.boolean(),
  showAway: v.boolean(),
  followQuiet: v.boolean(),
  globalKeys: GlobalKeysChangeSchema,
  iceServers: IceServersSchema,
};
type PortableField = keyof typeof PORTABLE;
const FIELDS = Object.keys(PORTABLE) as PortableField[];

const RecordSchema = v.record(v.string(), v.unknown());
const FileSchema = v.object({
  earshot: v.literal(FORM),
  settings: v.fallback(RecordSchema, {}),
  preferences: v.fallback(RecordSchema, {}),
  people: v.fallback(v.nullable(RecordSchema), null),
});

/** What of a page's own goes along. */
export interface PagePart {
  preferences: Record<string, unknown>;
  withPeople: boolean;
}

/**
 * The file's text. Holds no secret: a server that has a password is left out.
 *
 * @param indent of its lines, spaces; 0: it is one line, which is shorter
 */
export function exportedText(settings: Settings, { preferences, withPeople }: PagePart, indent = 2): string {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, settings[field]]));
  const iceServers = settings.iceServers.filter(({ credential }) => credential === undefined);
  // Who is verified was compared at that computer, by that person.
  const known = settings.knownPeople.map((person) => ({ ...person, verifiedAt: null }));
  const people = withPeople ? { known, blocked: settings.blockedPeople } : null;
  const file = { earshot: FORM, settings: { ...fields, iceServers }, preferences, people };
  return `${JSON.stringify(file, null, indent)}\n`;
}

export interface Imported {
  change: Partial<Settings>;
  /** How many settings were understood. */
  taken: number;
  notUnderstood: number;
  /** For the page, which knows its own. */
  preferences: Record<string, unknown>;
}

/**
 * Reads such a file, which may be anybody's: each setting by itself, and people only when they are wanted, who are added to those who
 * are there and are never verified by it. Null when it is no such file.
 *
 * @param locked settings that an organisation has set: they are left as they are
 */
export function parseExported(
  text: string,
  present: Settings,
  { withPeople, locked }: { withPeople: boolean; locked: readonly string[] },
): Imported | null {
  const file = text.length <= MOST_TEXT ? v.safeParse(FileSchema, parseJson(text)) : null;
  if (!file?.success) return null;
  const { settings, preferences, people } = file.output;
  const given = Object.entries(settings).filter(([field]) => !locked.includes(field));
  const understood = given.flatMap(([field, value]) => parseSetting(field, value));
  const { iceServers, ...change } = Object.fromEntries(understood) as Partial<Pick<Settings, PortableField>>;
  return {
    change: {
      ...change,
      ...(iceServers !== undefined && { iceServers: withSecretServers(iceServers, present.iceServers) }),
      ...(withPeople && people !== null && withPeopleOf(people, present)),
    },
    taken: understood.length,
    notUnderstood: given.length - understood.length,
    preferences,
  };
}

/** A setting as it counts; nothing when it is not understood. */
function parseSetting(field: string, value: unknown): (readonly [PortableField, unknown])[] {
  const known = FIELDS.find((one) => one === field);
  const parsed = known === undefined ? null : v.safeParse(PORTABLE[known], value);
  return known !== undefined && parsed?.success ? [[known, parsed.output]] : [];
}

/** A file has no passwords: the servers here that have one stay, before any others. */
function withSecretServers(given: readonly IceServer[], present: readonly IceServer[]): IceServer[] {
  const secret = present.filter(({ credential }) => credential !== undefined);
  const others = given.filter((server) => !secret.some((kept) => isDeepStrictEqual(kept, server)));
  return [...secret, ...others].slice(0, LIMITS.iceServers);
}

function withPeopleOf(
  people: Record<string, unknown>,
  present: Settings,
): Pick<Settings, 'knownPeople' | 'blockedPeople'> {
  const known = listOf(KnownPersonSchema, people['known'], LIMITS.knownPeople);
  const blocked = listOf(BlockedPersonSchema, people['blocked'], LIMITS.blockedPeople);
  return {
    knownPeople: known.reduce(
      (all, person) => withKnownPerson(all, { ...person, verifiedAt: null }),
      present.knownPeople,
    ),
    blockedPeople: blocked.reduce((all, person) => withBlockedPerson(all, person), present.blockedPeople),
  };
}

function listOf<S extends v.GenericSchema>(schema: S, entries: unknown, most: number): v.InferOutput<S>[] {
  if (!Array.isArray(entries)) return [];
  const parsed = entries.map((one) => v.safeParse(schema, one));
  return parsed.flatMap((one) => (one.success ? [one.output] : [])).slice(0, most);
}
