import { words } from './language.ts';
import type { PixelRect } from '../../../signaling/protocol/screen-part.ts';

/** Words of choosing a part of a screen to share. */
export const partWords = words('partWords', {
  choose: 'Only a part…',
  title: 'Choose the part to share',
  help: 'Draw a rectangle on the picture, or drag it. Arrow keys move it, with Shift they change its size. Others see nothing beside it.',
  part: 'Part of the screen',
  share: 'Share this part',
  back: 'Back',
  loading: 'Taking a picture of the screen…',
  unavailable: 'No part of this screen can be chosen. All of it can be shared.',
});

/** How large the part is, and how far from the screen's left and upper edge. */
export const partLine = words(
  'partLine',
  ({ x, y, width, height }: PixelRect): string => `${width} × ${height} px, ${x} from the left, ${y} from the top`,
);
