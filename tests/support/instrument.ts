import type { Page } from '@playwright/test';

/** What a page that was instrumented records. */
interface Recorder {
  connections: RTCPeerConnection[];
  /** Calls of setLocalDescription and setRemoteDescription in this page. */
  descriptions: number;
}

declare global {
  interface Window {
    rtcRecorder: Recorder;
  }
}

/** Runs in the page before its own scripts: keeps every RTCPeerConnection and counts negotiations. */
export function recordPeerConnections(): void {
  const recorder: Recorder = { connections: [], descriptions: 0 };
  window.rtcRecorder = recorder;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      recorder.connections.push(this);
    }
    override setLocalDescription(description?: RTCLocalSessionDescriptionInit): Promise<void> {
      recorder.descriptions += 1;
      return super.setLocalDescription(description);
    }
    override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      recorder.descriptions += 1;
      return super.setRemoteDescription(description);
    }
  };
}

/** Holds none of the connections that the page has made so far, so that only the page itself can. */
export function forgetConnections(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.rtcRecorder.connections = [];
  });
}

/** How many session descriptions the page has applied; stays the same when nothing is negotiated. */
export function descriptionsApplied(page: Page): Promise<number> {
  return page.evaluate(() => window.rtcRecorder.descriptions);
}

/** How many connections the page has that are not closed. */
export function openConnections(page: Page): Promise<number> {
  return page.evaluate(() => window.rtcRecorder.connections.filter((pc) => pc.connectionState !== 'closed').length);
}

/** Packets of sound and picture that the page has sent and got on all its connections so far. */
export function mediaPackets(page: Page): Promise<{ sent: number; received: number }> {
  return page.evaluate(async () => {
    const packets = { sent: 0, received: 0 };
    for (const connection of window.rtcRecorder.connections) {
      for (const stats of (await connection.getStats()).values() as Iterable<RTCStats>) {
        if (stats.type === 'outbound-rtp') packets.sent += (stats as RTCOutboundRtpStreamStats).packetsSent ?? 0;
        if (stats.type === 'inbound-rtp') packets.received += (stats as RTCInboundRtpStreamStats).packetsReceived ?? 0;
      }
    }
    return packets;
  });
}

interface RtpStreams {
  'outbound-rtp': RTCOutboundRtpStreamStats;
  'inbound-rtp': RTCInboundRtpStreamStats;
}

/** What the page sends or gets, sound and picture, on all its connections that are open: W3C webrtc-stats, of now. */
export function rtpStreams<Way extends keyof RtpStreams>(page: Page, way: Way): Promise<RtpStreams[Way][]> {
  return page.evaluate(async (type: string) => {
    const open = window.rtcRecorder.connections.filter(({ connectionState }) => connectionState !== 'closed');
    const reports = await Promise.all(open.map((connection) => connection.getStats()));
    const all = reports.flatMap((report) => [...report.values()] as RtpStreams[Way][]);
    return all.filter((stats) => stats.type === type);
  }, way);
}

/** Frames that the page has encoded and sent so far, of the camera or a share. */
export async function picturesSent(page: Page): Promise<number> {
  const streams = await rtpStreams(page, 'outbound-rtp');
  return streams.reduce((total, { framesSent = 0 }) => total + framesSent, 0);
}

/** The addresses of the candidates in the page's own descriptions: IP addresses, or the mDNS names that hide them. */
export function ownCandidateAddresses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const descriptions = window.rtcRecorder.connections.map((pc) => pc.localDescription?.sdp ?? '');
    return descriptions.flatMap((sdp) =>
      [...sdp.matchAll(/^a=candidate:(?:\S+ ){4}(\S+) /gm)].map(([, at]) => at ?? ''),
    );
  });
}
