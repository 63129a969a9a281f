import * as v from 'valibot';
import { IceServersSchema, KeyPinSchema, NameSchema, PeerIdSchema } from '../../signaling/protocol/index.ts';

const OriginSchema = v.pipe(v.string(), v.maxLength(512));

/** How the app finds its hub. */
export const HubInfoSchema = v.object({
  /** Origins under which others reach the own hub, best first. Empty when it could not listen. */
  ownAddresses: v.array(OriginSchema),
  /** Origin of the hub set by a person, flag or environment; null while the LAN chooses by itself. */
  fixed: v.nullable(OriginSchema),
  /** Which hub is used. */
  hub: v.variant('kind', [
    /** This app's own; `others` follow it. */
    v.object({ kind: v.literal('own'), others: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
    /** Another one of the LAN or the fixed one, at this origin. */
    v.object({ kind: v.literal('other'), address: OriginSchema }),
    v.object({ kind: v.literal('seeking') }),
  ]),
  iceServers: IceServersSchema,
  /** Hubs that were confirmed: by whoever set up this computer (`address` null), or at an address that a person typed. */
  trusted: v.array(v.object({ address: v.nullable(OriginSchema), keyPin: KeyPinSchema })),
  /** Guests of the own hub who ask to see who is here, the first to ask first. */
  guestsAsking: v.array(v.object({ peerId: PeerIdSchema, name: NameSchema })),
});
export type HubInfo = v.InferOutput<typeof HubInfoSchema>;
