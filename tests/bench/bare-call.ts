/**
 * Runs in a page: the least a call can cost, two connections in one page that send the camera both ways.
 *
 * @returns from the first constructor to the later of the two first frames, ms
 */
export async function bareCall(): Promise<number> {
  const camera = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  const start = performance.now();
  const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
  const connect = (from: RTCPeerConnection, to: RTCPeerConnection) => {
    from.onicecandidate = ({ candidate }) => void to.addIceCandidate(candidate);
    for (const track of camera.getTracks()) from.addTrack(track, camera);
  };
  const firstFrame = (connection: RTCPeerConnection) =>
    new Promise<void>((resolve) => {
      connection.ontrack = ({ track }) => {
        if (track.kind !== 'video') return;
        const video = document.createElement('video');
        video.muted = true;
        video.srcObject = new MediaStream([track]);
        video.requestVideoFrameCallback(() => resolve());
        void video.play();
      };
    });
  const frames = Promise.all([firstFrame(a), firstFrame(b)]);
  connect(a, b);
  connect(b, a);
  await a.setLocalDescription();
  await b.setRemoteDescription(a.localDescription ?? { type: 'offer' });
  await b.setLocalDescription();
  await a.setRemoteDescription(b.localDescription ?? { type: 'answer' });
  await frames;
  const elapsed = performance.now() - start;
  for (const connection of [a, b]) connection.close();
  for (const track of camera.getTracks()) track.stop();
  return elapsed;
}
