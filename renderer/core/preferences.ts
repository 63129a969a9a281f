import * as v from 'valibot';
import { parseJson } from '../../signaling/basics/parse-json.ts';
import {
  AvailabilitySchema,
  DEFAULT_KEYS,
  DEFAULT_PLAIN_KEYS,
  givenKeysSchema,
  keysSchema,
  mayHaveKeys,
  mayHavePlainKey,
  LanguageChoiceSchema,
  LIMITS,
  NameSchema,
  PeerIdSchema,
  PLAIN_COMMANDS,
  PortraitSchema,
  SHORTCUTS,
} from '../../signaling/protocol/index.ts';
import { NO_PICTURE_LIMITS, PictureLimitsSchema } from './sending/picture-limits.ts';
import { VolumesSchema } from './hearing/volumes.ts';
import type { Preferences } from './model.ts';
import type { KeyValueStorage } from './ports.ts';
import { StatusTextSchema } from './status/status-text.ts';
import { Value } from './value.ts';

const KEY = 'earshot.preferences';

const OwnPictureSchema = v.object({
  corner: v.picklist(['top-left', 'top-right', 'bottom-left', 'bottom-right']),
  shown: v.picklist(['picture', 'folded', 'hidden']),
  mirrored: v.boolean(),
});

const DeviceIdSchema = v.fallback(v.pipe(v.string(), v.maxLength(512)), '');

/** What a person sets, each by itself; these go along to another computer. */
export const PORTABLE = {
  shortcuts: v.boolean(),
  keys: givenKeysSchema(SHORTCUTS, mayHaveKeys, DEFAULT_KEYS),
  plainKeys: givenKeysSchema(PLAIN_COMMANDS, mayHavePlainKey, DEFAULT_PLAIN_KEYS),
  callSounds: v.boolean(),
  miniWindow: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  language: LanguageChoiceSchema,
  shareMode: v.picklist(['text', 'motion']),
  shareSound: v.boolean(),
  letOthersPoint: v.boolean(),
  letOthersDraw: v.boolean(),
  showPointers: v.boolean(),
  ownPicture: OwnPictureSchema,
  cameraLimits: PictureLimitsSchema,
  screenLimits: PictureLimitsSchema,
  oneEncoder: v.boolean(),
};

/** A field with a bad value falls back to its default; the others are kept. */
const PreferencesSchema = v.object({
  name: v.fallback(v.union([NameSchema, v.literal('')]), ''),
  availability: v.fallback(AvailabilitySchema, 'available'),
  status: v.fallback(v.nullable(StatusTextSchema), null),
  portrait: v.fallback(v.nullable(PortraitSchema), null),
  shortcuts: v.fallback(PORTABLE.shortcuts, true),
  keys: keysSchema(SHORTCUTS, mayHaveKeys),
  plainKeys: keysSchema(PLAIN_COMMANDS, mayHavePlainKey),
  callSounds: v.fallback(PORTABLE.callSounds, true),
  alsoRingOn: DeviceIdSchema,
  miniWindow: v.fallback(PORTABLE.miniWindow, true),
  theme: v.fallback(PORTABLE.theme, 'system'),
  language: v.fallback(PORTABLE.language, 'system'),
  shareMode: v.fallback(PORTABLE.shareMode, 'text'),
  shareSound: v.fallback(PORTABLE.shareSound, false),
  letOthersPoint: v.fallback(PORTABLE.letOthersPoint, true),
  letOthersDraw: v.fallback(PORTABLE.letOthersDraw, true),
  showPointers: v.fallback(PORTABLE.showPointers, true),
  showOnScreen: v.fallback(v.nullable(v.boolean()), null),
  ownPicture: v.fallback(PORTABLE.ownPicture, { corner: 'bottom-right', shown: 'picture', mirrored: true }),
  cameraLimits: v.fallback(PORTABLE.cameraLimits, NO_PICTURE_LIMITS),
  screenLimits: v.fallback(PORTABLE.screenLimits, NO_PICTURE_LIMITS),
  oneEncoder: v.fallback(PORTABLE.oneEncoder, false),
  devices: v.fallback(v.object({ camera: DeviceIdSchema, microphone: DeviceIdSchema, speaker: DeviceIdSchema }), {
    camera: '',
    microphone: '',
    speaker: '',
  }),
  muted: v.fallback(v.boolean(), false),
  cameraOff: v.fallback(v.boolean(), false),
  favourites: v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((list) => list.filter((one) => v.is(PeerIdSchema, one)).slice(-LIMITS.favourites)),
  ),
  volumes: VolumesSchema,
  shareVolumes: VolumesSchema,
});

/** What is kept on this computer; anything unreadable becomes the default. */
export class PreferenceStore {
  readonly value: Value<Preferences>;
  readonly #storage: KeyValueStorage;

  constructor(storage: KeyValueStorage) {
    this.#storage = storage;
    this.value = new Value(parsePreferences(storage.get(KEY)));
  }

  /** Takes a change and keeps it. */
  change(change: Partial<Preferences>): void {
    this.value.update((preferences) => ({ ...preferences, ...change }));
    this.#storage.set(KEY, JSON.stringify(this.value.get()));
  }
}

/** The theme that was chosen here, before there is a session. */
export function keptTheme(storage: KeyValueStorage): Preferences['theme'] {
  return parsePreferences(storage.get(KEY)).theme;
}

/** With somebody among the favourites, or without them; over the limit the oldest goes. */
export function withFavourite(favourites: readonly string[], peerId: string, isFavourite: boolean): string[] {
  const others = favourites.filter((one) => one !== peerId);
  return isFavourite ? [...others, peerId].slice(-LIMITS.favourites) : others;
}

export function parsePreferences(text: string | null): Preferences {
  return v.parse(PreferencesSchema, withDefaults(text));
}

/** Missing fields are given as undefined so that each takes its fallback. */
function withDefaults(text: string | null): Record<string, unknown> {
  const fields = Object.fromEntries(Object.keys(PreferencesSchema.entries).map((key) => [key, undefined]));
  const stored = parseJson(text ?? '{}');
  return typeof stored === 'object' && stored !== null ? { ...fields, ...stored } : fields;
}
