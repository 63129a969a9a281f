import { words } from './language.ts';

/** Words at somebody's share while it is large. */
export const viewerWords = words('viewerWords', {
  freeze: 'Freeze',
  freezeHint: 'Keep this picture to read it; the share goes on',
  frozen: 'Frozen',
  goLive: 'Back to live',
  save: 'Save picture',
  followMouse: 'Follow mouse',
  followMouseHint: 'What you see goes where the mouse goes, until you move it yourself',
  followMouseZoom: 'Zoom in first: there is nothing to follow while you see all of it',
  mouseElsewhere: 'The mouse is not on this screen now',
});
