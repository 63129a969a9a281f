import { Pause } from 'lucide-react';
import { PictureMark } from '../design/picture-mark.tsx';
import { Words } from '../design/words.tsx';
import { stillLine } from '../words/sharing.ts';

/** Says over the last picture that its sharer has paused. */
export function StillMark({ name }: { name: string }) {
  return (
    <PictureMark icon={Pause}>
      <Words of={stillLine(name)} />
    </PictureMark>
  );
}
