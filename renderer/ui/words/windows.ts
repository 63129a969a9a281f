import { words } from './language.ts';

export const windowWords = words('windowWords', {
  mini: 'Mini window',
  miniByItself: 'Show the mini window by itself',
  miniInApp: 'While you share, and while Earshot is out of sight in a call. More > Mini window opens it at any time.',
  miniInBrowser:
    'When you go to another tab in a call, where your browser can. More > Mini window opens it at any time.',
  back: 'Back to the call',
  alone: 'Nobody else is here yet.',
  inShare: 'Others see this window too while you share this screen.',
  popOut: 'Pop out',
  inOwnWindow: 'In its own window',
  bringBack: 'Bring back',
  blocked: 'The browser has blocked the window. Allow pop-ups for this page, then try again.',
  tooMany: 'That is as many windows as there can be. Bring one back first.',
});
