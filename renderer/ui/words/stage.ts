import type { StageMode } from '../stage/stage-view.ts';
import { words } from './language.ts';

export const stageWords = words('stageWords', {
  view: 'View',
  shows: 'Show',
  allShares: 'Screens side by side',
  onlyCameras: 'Hide people without camera',
  ownPicture: 'Show my picture',
  mirrored: 'Mirror my picture',
  hidePeople: 'Hide people',
  showPeople: 'Show people',
  yourPicture: 'Your picture',
  yourPictureHelp: 'Arrow keys move it to another corner.',
  fold: 'Make your picture small',
  unfold: 'Show your picture',
  hide: 'Hide your picture',
  mirror: 'Mirror your picture',
  frozen: 'The picture stands still.',
});

export const STAGE_MODES: readonly StageMode[] = ['auto', 'grid', 'speaker', 'share-only'];

export const stageModeLabel = words('stageModeLabel', (mode: StageMode): string => {
  switch (mode) {
    case 'auto':
      return 'Automatic';
    case 'grid':
      return 'Grid';
    case 'speaker':
      return 'Speaker';
    case 'share-only':
      return 'Shared screen only';
  }
});

export const morePeopleLabel = words('morePeopleLabel', (count: number): string => `Show ${count} more`);
