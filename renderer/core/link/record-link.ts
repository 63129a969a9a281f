import type { FlightRecorder } from '../flight-recorder.ts';
import type { LinkConnection } from './link-connection.ts';
import type { LinkStats } from './link-probe.ts';
import type { LinkRecovery } from './link-recovery.ts';
import type { PeerMessaging } from './peer-messaging.ts';

export interface RecordedLink {
  recovery: LinkRecovery;
  connection: LinkConnection;
  messaging: PeerMessaging;
}

/** Records the life of one link: states, recovery actions, failures, and the statistics while it was silent. */
export function recordLink(recorder: Pick<FlightRecorder, 'record'>, peerId: string, link: RecordedLink): void {
  const { recovery, connection, messaging } = link;
  /** Statistics of the present silence; null while there is none. */
  let latest: LinkStats | null = null;
  connection.onStats.add((stats) => (latest = stats));
  connection.onControl.add(() => (latest = null));
  recovery.onState.add((state) => {
    recorder.record({ kind: 'link', peerId, state });
    if (state === 'recovering' && latest) recorder.record({ kind: 'link-stats', peerId, ...shown(latest) });
    latest = null;
  });
  recovery.onAction.add((action) => recorder.record({ kind: 'link-action', peerId, action }));
  connection.onFault.add(({ step, cause }) => {
    // Only the error's name: its message may quote the description, which has addresses.
    const error = cause instanceof Error ? cause.name : typeof cause;
    recorder.record({ kind: 'negotiation-failed', peerId, step, error });
  });
  connection.onSenderLost.add(() => recorder.record({ kind: 'sender-lost', peerId }));
  connection.refusedCandidates.onTenfold.add((count) => {
    recorder.record({ kind: 'refused-candidates', peerId, count });
  });
  for (const reason of ['foreign-key', 'wrong-signature'] as const) {
    connection.binding.refused[reason].onTenfold.add((count) => {
      recorder.record({ kind: 'refused-descriptions', peerId, reason, count });
    });
  }
  messaging.onHello.add(({ version }) => recorder.record({ kind: 'peer-version', peerId, version }));
  messaging.unknownFrames.onTenfold.add((count) => recorder.record({ kind: 'unknown-frames', peerId, count }));
}

function shown({ path, roundTripMs, loss, availableBitrate }: LinkStats): Omit<LinkStats, 'activity'> {
  return { path, roundTripMs, loss, availableBitrate };
}
