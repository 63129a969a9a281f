import { encodeQrPath } from '../../renderer/ui/invite/encode-qr.ts';
import { drawPerson, PERSON_HEIGHT, PERSON_WIDTH } from './person.ts';

const FRAMES_PER_SECOND = 5;
/** Timers of streams that are drawn. */
const drawing = new Set<ReturnType<typeof setInterval>>();

/** A live "camera": somebody in front of a wall of the given hue (degrees). */
export function cameraStream(hue: number): MediaStream {
  return drawnStream(PERSON_WIDTH, PERSON_HEIGHT, (context, time) => drawPerson(context, hue, time));
}

/** A live "camera" that a QR code is held into. */
export function qrStream(text: string): MediaStream {
  const { size, d } = encodeQrPath(text);
  const path = new Path2D(d);
  return drawnStream(PERSON_WIDTH, PERSON_HEIGHT, (context, time) => {
    drawPerson(context, 168, time);
    context.save();
    context.translate(560, 200);
    context.rotate(0.1);
    context.scale(260 / size, 260 / size);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, size, size);
    context.fillStyle = '#000000';
    context.fill(path);
    context.restore();
  });
}

/** A live "screen": an editor with a few lines of code. */
export function screenStream(): MediaStream {
  return drawnStream(1920, 1080, (context, time) => {
    context.fillStyle = '#fbfbf9';
    context.fillRect(0, 0, 1920, 1080);
    context.fillStyle = '#e7e9e6';
    context.fillRect(0, 0, 1920, 56);
    context.fillRect(0, 56, 340, 1024);
    context.font = '26px monospace';
    context.fillStyle = '#3a4643';
    ['signaling', '  protocol', '  server', '  client', 'renderer', '  core', '  ui', 'tests'].forEach(
      (line, index) => {
        context.fillText(line, 36, 116 + index * 46);
      },
    );
    CODE.forEach((line, index) => {
      context.fillStyle = line.startsWith('//') ? '#7c8a86' : index % 4 === 1 ? '#0c6b5f' : '#22302c';
      context.fillText(line, 400, 130 + index * 46);
    });
    if (time % 1_000 < 500) context.fillRect(720, 108 + CODE.length * 46, 3, 30);
  });
}

/** A live "microphone". */
export function voiceStream(): MediaStream {
  const context = new AudioContext();
  const microphone = new MediaStreamAudioDestinationNode(context);
  const voice = new OscillatorNode(context, { frequency: 220 });
  voice.connect(microphone);
  voice.start();
  return microphone.stream;
}

/** A stream that has not given a frame yet, as everybody's at first. */
export function emptyStream(): MediaStream {
  return new MediaStream([new RTCPeerConnection().addTransceiver('video').receiver.track]);
}

/** A thumbnail for the share picker. */
export function thumbnail(hue: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 200;
  const context = canvas.getContext('2d');
  if (context === null) return '';
  context.fillStyle = `hsl(${hue} 22% 82%)`;
  context.fillRect(0, 0, 320, 200);
  context.fillStyle = '#ffffff';
  context.fillRect(36, 30, 210, 130);
  context.fillStyle = `hsl(${hue} 30% 60%)`;
  for (let line = 0; line < 6; line++) context.fillRect(52, 48 + line * 17, 90 + ((line * 47) % 90), 7);
  return canvas.toDataURL();
}

const CODE = [
  '// Opens, keeps and closes links so that they match the roster.',
  'reconcile(roster: Roster): void {',
  '  const present = new Set(roster.members.map(keyOf));',
  '  for (const [key, link] of this.links) {',
  '    if (!present.has(key)) this.close(link);',
  '  }',
  '  for (const member of roster.members) {',
  '    if (member.peerId === this.self) continue;',
  '    this.links.get(keyOf(member)) ?? this.open(member);',
  '  }',
  '}',
];

function drawnStream(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D, timeMs: number) => void,
): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  const stream = canvas.captureStream(FRAMES_PER_SECOND);
  draw(context, 0);
  drawing.add(setInterval(() => draw(context, performance.now()), 1_000 / FRAMES_PER_SECOND));
  return stream;
}

/** Every drawn stream stands still from now on. */
export function stopDrawing(): void {
  drawing.forEach((timer) => clearInterval(timer));
  drawing.clear();
}
