import type { Scope } from '../../../signaling/basics/scope.ts';

/** A connection that is up; its media and data go by one transport (RFC 9143, max-bundle). */
type BundledConnection = Pick<
  RTCPeerConnection,
  'addEventListener' | 'connectionState' | 'removeEventListener' | 'sctp'
>;

/**
 * Tells when packets of a connection get through again: they take another path than before, or the one that was dead works.
 * Says nothing of a connection that comes up.
 */
export function watchPath(connection: BundledConnection, onPath: () => void, scope: Scope): void {
  let watched: RTCIceTransport | undefined;
  scope.listen(connection, 'connectionstatechange', () => {
    if (connection.connectionState !== 'connected') return;
    if (watched !== undefined) return onPath();
    // There only once something was negotiated. A restart of ICE keeps it.
    watched = connection.sctp?.transport.iceTransport;
    if (watched !== undefined) scope.listen(watched, 'selectedcandidatepairchange', onPath);
  });
}
