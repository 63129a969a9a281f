import { Hourglass } from 'lucide-react';
import { PictureMark } from '../design/picture-mark.tsx';
import { Words } from '../design/words.tsx';
import { waitsLine } from '../words/quality.ts';
import type { PictureSource } from './use-stall-detector.ts';

interface WaitsMarkProps extends Pick<PictureSource, 'picture'> {
  /** Whose picture it is. */
  name: string;
}

/** Says over the last picture that no more of it is sent for now, and what for. */
export function WaitsMark({ name, picture }: WaitsMarkProps) {
  return (
    <PictureMark icon={Hourglass}>
      <Words of={waitsLine(picture, name)} />
    </PictureMark>
  );
}
