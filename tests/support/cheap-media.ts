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
