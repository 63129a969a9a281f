import { isLoopback, plainAddress } from '../net/address-text.ts';
import { ownAddresses } from '../net/addresses.ts';
import type { LinkSignal } from '../protocol/index.ts';

/** RFC 8839, section 5.1, of a host candidate over UDP whose address is an mDNS name (draft-ietf-mmusic-mdns-ice-candidates). */
const HIDDEN_HOST = /^(candidate:\S{1,32} \d+ udp \d+ )[\w-]+\.local( \d+ typ host\b.*)$/i;

/**
 * Browsers hide a guest's address behind an mDNS name until it has given them a camera. Where multicast is blocked the name
 * leads nowhere, but the hub sees the address. See SPEC.md [SIG-4].
 *
 * @param seenAt the sender's remote address as Node gives it
 * @returns the candidate with that address in it; null for signals of any other kind
 */
export function withSeenAddress(signal: LinkSignal, seenAt: string): LinkSignal | null {
  const { body } = signal;
  const hidden = body.kind === 'candidate' ? HIDDEN_HOST.exec(body.candidate?.candidate ?? '') : null;
  if (body.kind !== 'candidate' || body.candidate === null || hidden === null) return null;
  // A peer on the hub's own computer is reached at the hub's address.
  const address = isLoopback(seenAt) ? ownAddresses()[0] : plainAddress(seenAt);
  if (address === undefined) return null;
  const candidate = `${hidden[1]}${address}${hidden[2]}`;
  return { ...signal, body: { ...body, candidate: { ...body.candidate, candidate } } };
}
