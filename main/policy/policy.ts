import * as v from 'valibot';
import { KeyPinSchema } from '../../signaling/protocol/index.ts';
import { HubAddressSchema } from '../network/hub-address.ts';
import type { PolicyTrouble } from '../bridge/policy-info.ts';
import { feedAddress } from '../update/feed-place.ts';

/** What an organisation sets on its computers; null, or nothing in a list, where it leaves that to the person. */
export interface Policy {
  /** Origin of the hub to use and no other. */
  readonly hub: string | null;
  /** Key pins of hubs that are confirmed without asking. */
  readonly trustedHubs: readonly string[];
  /** Where newer versions of the app are looked for. */
  readonly updateFeed: string | null;
  /** Whether the app starts when the person logs in. */
  readonly autostart: boolean | null;
  /** False: nobody controls a screen from afar. True leaves it to the person, as null does. */
  readonly remoteControl: boolean | null;
  /** Ports that the app may listen on, best first. */
  readonly ports: readonly number[] | null;
}

/** What one place says, as it was read; hostile until it is parsed. */
export type PolicyContents = Readonly<Record<string, unknown>>;

export interface ParsedPolicy {
  readonly policy: Policy;
  readonly troubles: readonly PolicyTrouble[];
}

export const NO_POLICY: Policy = {
  hub: null,
  trustedHubs: [],
  updateFeed: null,
  autostart: null,
  remoteControl: null,
  ports: null,
};

/** Most of each that a policy may name. */
const MOST = { keys: 32, ports: 64, troubles: 16, nameLength: 64, textLength: 4_096 };

const PortSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
const TextSchema = v.pipe(v.string(), v.maxLength(MOST.textLength), v.trim());

/** A list, or the same in one text with commas, which is all that some registries' editors offer. */
const ListSchema = v.union([
  v.array(v.union([TextSchema, v.number()])),
  v.pipe(
    TextSchema,
    v.transform((text) => text.split(',')),
  ),
]);

/** The registry has no booleans. */
const SwitchSchema = v.pipe(
  v.union([v.boolean(), v.picklist([1, 0])]),
  v.transform((value) => value === true || value === 1),
);

const FeedSchema = v.pipe(TextSchema, v.transform(feedAddress), v.string());
const KeysSchema = v.pipe(
  ListSchema,
  v.transform((keys) => keys.map((key) => String(key).trim())),
  v.array(KeyPinSchema),
  v.minLength(1),
  v.maxLength(MOST.keys),
);
const PortsSchema = v.pipe(
  v.union([
    v.pipe(
      v.number(),
      v.transform((port) => [port]),
    ),
    ListSchema,
  ]),
  v.transform((parts) => parts.flatMap(portsIn)),
  v.array(PortSchema),
  v.minLength(1),
  v.maxLength(MOST.ports),
);

const FIELDS = {
  hub: HubAddressSchema,
  trustedHubs: KeysSchema,
  updateFeed: FeedSchema,
  autostart: SwitchSchema,
  remoteControl: SwitchSchema,
  ports: PortsSchema,
} as const satisfies Record<keyof Policy, v.GenericSchema>;

const FIELD_NAMES = Object.keys(FIELDS) as (keyof Policy)[];

/** Each field by itself: one that is not understood costs only itself, and is told of, as is one that there is not. */
export function parsePolicy(contents: PolicyContents): ParsedPolicy {
  const given = FIELD_NAMES.filter((name) => Object.hasOwn(contents, name));
  const understood = given.flatMap((name) => {
    const parsed = v.safeParse(FIELDS[name], contents[name]);
    return parsed.success ? [[name, parsed.output] as const] : [];
  });
  const fields: Partial<Policy> = Object.fromEntries(understood);
  const strange = Object.keys(contents).filter((name) => !Object.hasOwn(fields, name));
  return {
    policy: { ...NO_POLICY, ...fields },
    troubles: strange
      .slice(0, MOST.troubles)
      .map((name) => ({ kind: 'not-understood', field: name.slice(0, MOST.nameLength) })),
  };
}

/** Which settings the person cannot change. */
export function lockedBy({ hub, trustedHubs, updateFeed, autostart, remoteControl, ports }: Policy): (keyof Policy)[] {
  const sets = {
    hub: hub !== null,
    trustedHubs: trustedHubs.length > 0,
    updateFeed: updateFeed !== null,
    autostart: autostart !== null,
    remoteControl: remoteControl === false,
    ports: ports !== null,
  };
  return FIELD_NAMES.filter((name) => sets[name]);
}

/** `27474`, or `27474-27483`. What is neither gives no number that is a port. */
function portsIn(part: string | number): number[] {
  const range = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(String(part).trim());
  if (range === null) return [Number.NaN];
  const first = Number(range[1]);
  const count = Number(range[2] ?? first) - first + 1;
  return count >= 1 && count <= MOST.ports ? Array.from({ length: count }, (_, n) => first + n) : [Number.NaN];
}

export function isField(name: string): name is keyof Policy {
  return FIELD_NAMES.some((known) => known === name);
}
