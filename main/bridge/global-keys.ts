import * as v from 'valibot';
import { givenKeysSchema, GLOBAL_COMMANDS, KeyComboSchema, mayHaveGlobalKeys } from '../../signaling/protocol/index.ts';

/** What the page does at such a key; main answers a call by itself. */
export const PAGE_COMMANDS = GLOBAL_COMMANDS.filter((command) => command !== 'answer');

const KeysSchema = v.nullable(KeyComboSchema);

/** Keys that work whatever has the focus. */
export const GlobalKeysSchema = v.object({
  /** False where the system gives no such keys to an app. */
  available: v.boolean(),
  keys: v.object(v.entriesFromList(GLOBAL_COMMANDS, KeysSchema)),
  /** Those whose keys the system refused when they were last wanted: another program has them. */
  refused: v.array(v.picklist(GLOBAL_COMMANDS)),
});
export type GlobalKeysState = v.InferOutput<typeof GlobalKeysSchema>;

/** Only what is given changes; null: it has no keys. What films, shares, answers or leaves has no single key (SPEC.md [CONSENT-8]). */
export const GlobalKeysChangeSchema = givenKeysSchema(GLOBAL_COMMANDS, mayHaveGlobalKeys, {});
export type GlobalKeysChange = v.InferOutput<typeof GlobalKeysChangeSchema>;
