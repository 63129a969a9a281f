import type { StatusText } from '../../core/model.ts';
import { Words } from '../design/words.tsx';
import { statusLine } from '../words/status.ts';

/** A status text with its emoji and its end. */
export function StatusWords({ status }: { status: StatusText }) {
  return (
    <>
      {status.emoji !== null && `${status.emoji} `}
      <Words of={statusLine(status)} />
    </>
  );
}
