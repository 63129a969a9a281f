import * as v from 'valibot';
import {
  GLOBAL_COMMANDS,
  KeyComboSchema,
  mayHaveGlobalKeys,
  type GlobalCommand,
} from '../../signaling/protocol/index.ts';

/** What the page does at such a key; main answers a call by itself. */
export const PAGE_COMMANDS = GLOBAL_COMMANDS.filter((command) => command !== 'answer');

const KeysSchema = v.nullable(KeyComboSchema);
/** What that command may be given. */
const keysFor = (command: GlobalCommand) =>
  v.exactOptional(
    v.nullable(
      v.pipe(
        KeyComboSchema,
        v.check((keys) => mayHaveGlobalKeys(command, keys), 'of other programs, or one key alone'),
      ),
    ),
  );

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
export const GlobalKeysChangeSchema = v.strictObject({
  mute: keysFor('mute'),
  talk: keysFor('talk'),
  camera: keysFor('camera'),
  share: keysFor('share'),
  leave: keysFor('leave'),
  answer: keysFor('answer'),
});
export type GlobalKeysChange = v.InferOutput<typeof GlobalKeysChangeSchema>;
