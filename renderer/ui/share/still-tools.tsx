import { ImageDown, Snowflake } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../design/button.tsx';
import { viewerWords } from '../words/viewer.ts';
import { saveStill, stillFileName, stillOf } from './still.ts';
import type { Freezing } from './use-still.ts';

interface StillToolsProps extends Freezing {
  /** What the sharer is called here. */
  sharer: string;
  video: RefObject<HTMLVideoElement | null>;
}

/** Keeps a picture of a share: on the screen to read it, or as a file. */
export function StillTools({ sharer, video, still, freeze, goLive }: StillToolsProps) {
  function save(): void {
    const seen = still ?? (video.current && stillOf(video.current));
    if (seen) saveStill(seen, stillFileName(sharer, new Date()));
  }

  return (
    <>
      <IconButton
        label={viewerWords.freeze}
        icon={Snowflake}
        aria-pressed={still !== null}
        title={viewerWords.freezeHint}
        onClick={still === null ? freeze : goLive}
      />
      <IconButton label={viewerWords.save} icon={ImageDown} onClick={save} />
    </>
  );
}
