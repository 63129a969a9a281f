import * as v from 'valibot';
import { GLOBAL_COMMANDS, KeyComboSchema, mayHaveKeys } from '../../signaling/protocol/index.ts';

/** What the page does at such a key; main answers a call by itself. */
export const PAGE_COMMANDS = GLOBAL_COMMANDS.filter((command) => command !== 'answer');

const KeysSchema = v.nullable(KeyComboSchema);
const SafeKeysSchema = v.nullable(
  v.pipe(
    KeyComboSchema,
    v.check((keys) => mayHaveKeys('leave', keys), 'one key alone'),
  ),
);

/** Keys that work whatever has the focus. */
export const GlobalKeysSchema = v.object({
  /** False where the system gives no such keys to an app. */
  available: v.boolean(),
  keys: v.object({
    mute: KeysSchema,
    talk: KeysSchema,
    camera: KeysSchema,
    share: KeysSchema,
    leave: KeysSchema,
    answer: KeysSchema,
  }),
  /** Those whose keys the system refused when they were last wanted: another program has them. */
  refused: v.array(v.picklist(GLOBAL_COMMANDS)),
});
export type GlobalKeysState = v.InferOutput<typeof GlobalKeysSchema>;

/** Only what is given changes; null: it has no keys. What films, shares, answers or leaves has no single key (SPEC.md [CONSENT-8]). */
export const GlobalKeysChangeSchema = v.strictObject({
  mute: v.exactOptional(KeysSchema),
  talk: v.exactOptional(KeysSchema),
  camera: v.exactOptional(SafeKeysSchema),
  share: v.exactOptional(SafeKeysSchema),
  leave: v.exactOptional(SafeKeysSchema),
  answer: v.exactOptional(SafeKeysSchema),
});
export type GlobalKeysChange = v.InferOutput<typeof GlobalKeysChangeSchema>;
