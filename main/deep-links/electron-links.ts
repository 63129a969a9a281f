import { app } from 'electron';
import { APP_LINK_SCHEME } from '../../signaling/protocol/index.ts';
import { DeepLinks } from './deep-links.ts';
import { linkIn } from './link-in.ts';

/**
 * Takes the links that the system opens with this app: from the arguments of this start and of later ones, and on macOS as an event, which may come
 * before the app is ready. An installed app becomes what opens them.
 */
export function takeLinks(argv: readonly string[]): DeepLinks {
  const links = new DeepLinks();
  app.on('open-url', (event, url) => {
    event.preventDefault();
    links.open(url);
  });
  app.on('second-instance', (_event, arguments_) => links.open(linkIn(arguments_)));
  // Running from its sources, it would be Electron without the app. What follows "--" is no option, whatever stands in the link.
  if (app.isPackaged) app.setAsDefaultProtocolClient(APP_LINK_SCHEME, process.execPath, ['--']);
  links.open(linkIn(argv));
  return links;
}
