import * as v from 'valibot';

/**
 * The report of the connection check, as passed from the checking process to the page. Words for people are in the
 * renderer.
 */

const AddressSchema = v.pipe(v.string(), v.maxLength(512));
const VersionSchema = v.pipe(v.number(), v.safeInteger());

/** What is wrong, or that nothing is. One next action belongs to each. */
const VerdictSchema = v.variant('kind', [
  v.object({ kind: v.literal('all-well') }),
  /** There is no network card with an address. */
  v.object({ kind: v.literal('no-network') }),
  /** Nothing announced was heard; the hub was found otherwise, or not at all. */
  v.object({ kind: v.literal('multicast-blocked') }),
  /** A hub is announced or remembered, its computer answers, its port does not. */
  v.object({ kind: v.literal('port-closed'), address: AddressSchema }),
  /** The hub is reached, other computers are not. */
  v.object({ kind: v.literal('peers-isolated') }),
  /** People see each other by link-local addresses, and there are no others, which links would need. */
  v.object({ kind: v.literal('link-local-only') }),
  /** A VPN takes the traffic that should stay on the LAN. */
  v.object({ kind: v.literal('vpn'), card: v.string() }),
  /** Somebody here runs an Earshot that speaks another version. */
  v.object({
    kind: v.literal('other-version'),
    address: AddressSchema,
    theirs: VersionSchema,
    ours: VersionSchema,
  }),
  /** This app uses one hub and people around use another: either may be set to theirs by hand. */
  v.object({ kind: v.literal('other-hub'), ours: AddressSchema, theirs: AddressSchema }),
  /** A hub met before does not answer at all: its computer is off or asleep. */
  v.object({ kind: v.literal('asleep'), address: AddressSchema }),
]);

/** One thing that was tried. */
const CheckStepSchema = v.object({
  kind: v.picklist(['cards', 'multicast', 'hub', 'known-hubs', 'version', 'people']),
  result: v.picklist(['good', 'bad', 'unknown']),
  /** What was seen, for the copied text: addresses, counts, times; no names of people. */
  details: v.array(v.string()),
});

export const CheckReportSchema = v.object({ verdict: VerdictSchema, steps: v.array(CheckStepSchema) });

export type Verdict = v.InferOutput<typeof VerdictSchema>;
export type CheckStep = v.InferOutput<typeof CheckStepSchema>;
export type CheckReport = v.InferOutput<typeof CheckReportSchema>;
