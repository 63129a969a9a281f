import { words } from './language.ts';

export const backgroundWords = words('backgroundWords', {
  title: 'In the background',
  keepRunning: 'Keep Earshot running when its window is closed',
  keepRunningHint: 'People can still call you, and a call goes on.',
  showAway: 'Show others when I am away',
  showAwayHint:
    'After 5 minutes without mouse and keyboard, and while the screen is locked. People can still call you.',
  followQuiet: 'Calls are silent while the computer is set to Do not disturb',
  followQuietHint: 'You still see them in the window, and missed ones are kept. Who calls is not told.',
  startAtLogin: 'Start Earshot when I log in',
  startHidden: 'Without showing its window',
});
