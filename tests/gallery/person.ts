/** Size of the picture, px. */
export const PERSON_WIDTH = 960;
export const PERSON_HEIGHT = 540;

interface Look {
  skin: string;
  shade: string;
  hair: string;
  top: string;
  longHair: boolean;
}

const LOOKS: [Look, ...Look[]] = [
  { skin: '#d9a679', shade: '#c18d61', hair: '#3b2a20', top: '#3f5f7a', longHair: false },
  { skin: '#edc9a6', shade: '#d9b18b', hair: '#23201f', top: '#d9dfe2', longHair: true },
  { skin: '#7d5238', shade: '#68422b', hair: '#1c1715', top: '#c9973f', longHair: false },
  { skin: '#f0cdb4', shade: '#dcb398', hair: '#a8672f', top: '#a5504a', longHair: true },
];

/**
 * Draws somebody who sits in a room and sways a little.
 *
 * @param hue of the wall, degrees; also decides on the person's look
 */
export function drawPerson(context: CanvasRenderingContext2D, hue: number, timeMs: number): void {
  const look = LOOKS[Math.floor(hue / 47) % LOOKS.length] ?? LOOKS[0];
  const sway = Math.sin(timeMs / 900 + hue) * 6;
  drawRoom(context, hue);
  context.save();
  context.translate(480 + sway, 0);
  drawBody(context, look);
  drawHead(context, look);
  context.restore();
}

function drawRoom(context: CanvasRenderingContext2D, hue: number): void {
  context.fillStyle = `hsl(${hue} 22% 78%)`;
  context.fillRect(0, 0, PERSON_WIDTH, PERSON_HEIGHT);
  // A window on one side, a shelf with books on the other.
  context.fillStyle = `hsl(${hue} 30% 94%)`;
  context.fillRect(80, 60, 106, 240);
  context.fillRect(196, 60, 106, 240);
  context.fillStyle = `hsl(${hue} 20% 62%)`;
  context.fillRect(670, 210, 230, 12);
  [70, 92, 80, 64, 88].forEach((height, index) => {
    context.fillStyle = `hsl(${hue + index * 40} 26% ${52 + (index % 3) * 9}%)`;
    context.fillRect(690 + index * 28, 210 - height, 22, height);
  });
}

/** From here on, x = 0 is the middle of the person. */
function drawBody(context: CanvasRenderingContext2D, { skin, shade, hair, top, longHair }: Look): void {
  if (longHair) fill(context, hair, () => context.roundRect(-122, 150, 244, 250, [110, 110, 60, 60]));
  fill(context, top, () => context.roundRect(-235, 392, 470, 240, [150, 150, 0, 0]));
  fill(context, skin, () => context.ellipse(0, 394, 62, 34, 0, 0, Math.PI * 2));
  fill(context, shade, () => context.roundRect(-40, 320, 80, 90, 36));
}

function drawHead(context: CanvasRenderingContext2D, { skin, shade, hair, longHair }: Look): void {
  if (!longHair)
    for (const x of [-97, 97]) fill(context, shade, () => context.ellipse(x, 250, 16, 24, 0, 0, Math.PI * 2));
  fill(context, skin, () => context.roundRect(-96, 130, 192, 232, [90, 90, 96, 96]));
  fill(context, hair, () => {
    context.moveTo(-102, 236);
    context.bezierCurveTo(-118, 70, 118, 70, 102, 236);
    context.bezierCurveTo(92, 190, 60, 176, longHair ? -30 : 40, 170);
    context.bezierCurveTo(-60, 180, -92, 196, -102, 236);
  });
  for (const x of [-40, 40]) {
    fill(context, '#2b211d', () => context.ellipse(x, 250, 8, 10, 0, 0, Math.PI * 2));
    stroke(context, hair, () => context.arc(x, 246, 26, Math.PI * 1.28, Math.PI * 1.72));
  }
  stroke(context, shade, () => context.arc(0, 276, 10, Math.PI * 0.2, Math.PI * 0.8));
  stroke(context, '#8a3f3a', () => context.arc(0, 286, 36, Math.PI * 0.22, Math.PI * 0.78));
}

function fill(context: CanvasRenderingContext2D, style: string, outline: () => void): void {
  context.fillStyle = style;
  context.beginPath();
  outline();
  context.fill();
}

function stroke(context: CanvasRenderingContext2D, style: string, line: () => void): void {
  context.strokeStyle = style;
  context.lineWidth = 6;
  context.lineCap = 'round';
  context.beginPath();
  line();
  context.stroke();
}
