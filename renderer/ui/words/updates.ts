import type { AppUpdate, UpdateStatus } from '../../core/session-api.ts';
import { locale, words } from './language.ts';

export const updateWords = words('updateWords', {
  title: 'Updates',
  check: 'Look for updates',
  download: 'Update',
  install: 'Restart and update',
  later: 'Later',
  whatsNew: 'What’s new?',
  inCall: 'Nothing is downloaded or installed during a call.',
  progress: 'Download',
  feed: 'Updates from',
  feedHint: 'Address of a folder with signed releases. Empty: what this network offers, if there is anything.',
  feedWrong: 'That is no address. It looks like https://updates.example/earshot/',
  feedKept: 'Kept.',
  feedNotKept: 'The address could not be written to the disk. It is used until Earshot is closed.',
  keep: 'Use',
});

export const runningLine = words('runningLine', (version: string): string => `This is Earshot ${version}.`);

/** In the lobby. */
export const thereLine = words('thereLine', (version: string): string => `Earshot ${version} is available.`);

export const loadingLine = words('loadingLine', (version: string): string => `Earshot ${version} is being downloaded.`);

export const readyLine = words(
  'readyLine',
  (version: string): string => `Earshot ${version} is downloaded. Restarting takes a few seconds.`,
);

/** @param bytes of the download */
export const availableLine = words('availableLine', (version: string, bytes: number): string => {
  return `Earshot ${version} is available (${megabytes(bytes)} MB).`;
});

export const restartingLine = words('restartingLine', (version: string): string => `Earshot ${version} starts…`);

export const feedLine = words('feedLine', (feed: NonNullable<AppUpdate['feed']>): string => {
  return feed.from === 'hub' ? 'This network is asked for updates.' : `Updates come from ${feed.url}`;
});

export const noUpdatesLine = words(
  'noUpdatesLine',
  (reason: Extract<UpdateStatus, { kind: 'off' }>['reason']): string => {
    switch (reason) {
      case 'no-key':
        return 'This build takes no updates. Whoever gave you Earshot has the next version too.';
      case 'cannot-install':
        return 'This Earshot cannot replace itself. Install the next version as you did this one.';
      case 'no-feed':
        return 'Nobody here offers updates.';
    }
  },
);

export const idleLine = words('idleLine', (checked: boolean): string =>
  checked ? 'There is nothing newer.' : 'Earshot looks once a day, and asks before it downloads anything.',
);

export const checkingLine = words('checkingLine', (): string => 'Looking…');

export const updateRefusedLine = words(
  'updateRefusedLine',
  (reason: Extract<UpdateStatus, { kind: 'refused' }>['reason']): string => {
    switch (reason) {
      case 'unsigned':
        return 'The update was refused: it is not signed. Tell whoever runs the server that it comes from.';
      case 'wrong-signature':
        return 'The update was refused: it was signed by somebody else. Tell whoever runs the server that it comes from.';
      case 'unreadable':
        return 'The update was refused: it cannot be read. Tell whoever runs the server that it comes from.';
      case 'wrong-file':
        return 'The update was refused: the file is not the one that was signed. Tell whoever runs the server that it comes from.';
    }
  },
);

export const updateFailedLine = words(
  'updateFailedLine',
  (reason: Extract<UpdateStatus, { kind: 'failed' }>['reason']): string => {
    switch (reason) {
      case 'nothing-here':
        return 'There are no updates at that place.';
      case 'unreachable':
        return 'The server with the updates does not answer. Try again later.';
      case 'busy':
        return 'The server with the updates has too much to do just now. Try again later.';
      case 'no-file':
        return 'The newest version has nothing for this computer.';
      case 'not-kept':
        return 'The update could not be written to the disk. Make some room, and try again.';
      case 'not-installed':
        return 'The update could not be installed. This Earshot stays as it is.';
    }
  },
);

function megabytes(bytes: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1_000_000));
}
