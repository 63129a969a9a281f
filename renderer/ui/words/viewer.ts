import { words } from './language.ts';

/** Words at somebody's share while it is large. */
export const viewerWords = words('viewerWords', {
  freeze: 'Freeze',
  freezeHint: 'Keep this picture to read it; the share goes on',
  frozen: 'Frozen',
  goLive: 'Back to live',
  save: 'Save picture',
});
