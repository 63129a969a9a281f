/** What a measured call cost. */
export interface SetUp {
  /** From what began it to the later of both sides' first frames, ms. */
  ms: number;
  /** The narrower of both first frames, px. */
  width: number;
}

/**
 * Runs in a page: the least a call can cost, two connections in one page that send the same picture as the product's, 1280x720, both ways. Nothing
 * but the first offer and answer is between them.
 *
 * @returns from the first constructor on
 */
export async function bareCall(): Promise<SetUp> {
  const camera = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720 } });
  const start = performance.now();
  const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
  const connect = (from: RTCPeerConnection, to: RTCPeerConnection) => {
    from.onicecandidate = ({ candidate }) => void to.addIceCandidate(candidate);
    for (const track of camera.getTracks()) from.addTrack(track, camera);
  };
  const firstFrame = (connection: RTCPeerConnection) =>
    new Promise<number>((resolve) => {
      connection.ontrack = ({ track }) => {
        if (track.kind !== 'video') return;
        const video = document.createElement('video');
        video.muted = true;
        video.srcObject = new MediaStream([track]);
        video.requestVideoFrameCallback((_now, { width }) => resolve(width));
        void video.play();
      };
    });
  // The product's start bit rate, so that both have a wide picture to encode; see renderer/core/sending/start-bitrate.ts.
  const fast = (sdp = '') => {
    const [vp8] = /(?<=^a=rtpmap:)\d+(?= VP8\/)/m.exec(sdp) ?? [];
    return sdp.replace(`a=rtpmap:${vp8} VP8/90000\r\n`, `$&a=fmtp:${vp8} x-google-start-bitrate=2500\r\n`);
  };
  const frames = Promise.all([firstFrame(a), firstFrame(b)]);
  connect(a, b);
  connect(b, a);
  await a.setLocalDescription();
  await b.setRemoteDescription({ type: 'offer', sdp: fast(a.localDescription?.sdp) });
  await b.setLocalDescription();
  await a.setRemoteDescription({ type: 'answer', sdp: fast(b.localDescription?.sdp) });
  const widths = await frames;
  const ms = performance.now() - start;
  for (const connection of [a, b]) connection.close();
  for (const track of camera.getTracks()) track.stop();
  return { ms, width: Math.min(...widths) };
}
