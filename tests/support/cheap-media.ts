/** Switches for a browser with one camera that costs little: several of them share two cores with all else. */
export function cheapCamera({ fps = 10 } = {}): string[] {
  return [`--use-fake-device-for-media-stream=device-count=1,fps=${fps}`];
}

/** Runs in the page before its own scripts: cameras give small pictures, whatever is asked for. */
export function makeCamerasSmall(): void {
  // A page over plain http has none.
  const devices = (navigator as Partial<Navigator>).mediaDevices;
  if (devices === undefined) return;
  const getUserMedia = devices.getUserMedia.bind(devices);
  devices.getUserMedia = (constraints = {}) => {
    const { video } = constraints;
    if (!video) return getUserMedia(constraints);
    const small = { ...(video === true ? {} : video), width: 320, height: 240, frameRate: 10 };
    return getUserMedia({ ...constraints, video: small });
  };
}

/** Runs in the page before its own scripts: what is shared is a drawing, because a headless browser has no screen. */
export function shareDrawing(): void {
  const devices = (navigator as Partial<Navigator>).mediaDevices;
  if (devices === undefined) return;
  devices.getDisplayMedia = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const context = canvas.getContext('2d');
    let hue = 0;
    setInterval(() => {
      if (context === null) return;
      hue = (hue + 40) % 360;
      context.fillStyle = `hsl(${hue} 80% 50%)`;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }, 200);
    return Promise.resolve(canvas.captureStream(5));
  };
}

/** Runs in the page before its own scripts: what is shared is text that scrolls, 30 frames a second. */
export function shareScrollingText(): void {
  navigator.mediaDevices.getDisplayMedia = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const context = canvas.getContext('2d')!;
    context.font = '11px monospace';
    const lineHeight = 12;
    const lines: string[] = [];
    let scrolled = 0;
    setInterval(() => {
      scrolled += 5;
      while (lines.length * lineHeight < scrolled + canvas.height)
        lines.push(Array.from({ length: 100 }, () => String.fromCharCode(33 + Math.random() * 90)).join(''));
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = '#000';
      const first = Math.floor(scrolled / lineHeight);
      for (let line = first; line < lines.length; line += 1)
        context.fillText(lines[line]!, 2, line * lineHeight - scrolled);
    }, 33);
    return Promise.resolve(canvas.captureStream(30));
  };
}

/** Runs in the page before its own scripts: cameras give pictures of 640x360 in which much moves, 20 a second. */
export function makeCamerasBusy(): void {
  const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints = {}) => {
    const stream = await getUserMedia(constraints);
    const [camera] = stream.getVideoTracks();
    if (camera === undefined) return stream;
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const context = canvas.getContext('2d')!;
    setInterval(() => {
      for (let shape = 0; shape < 30; shape += 1) {
        context.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
        context.fillRect(Math.random() * canvas.width, Math.random() * canvas.height, 40, 40);
      }
    }, 50);
    camera.stop();
    stream.removeTrack(camera);
    stream.addTrack(canvas.captureStream(20).getVideoTracks()[0]!);
    return stream;
  };
}
