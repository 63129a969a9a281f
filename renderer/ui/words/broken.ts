import { words } from './language.ts';

/** Why the app is not there. */
export type Problem = 'failed' | 'insecure-page' | 'old-browser';

export const brokenWords = words('brokenWords', {
  reload: 'Reload',
  openSecurely: 'Open it by https',
});

export const brokenTitle = words('brokenTitle', (problem: Problem): string => {
  switch (problem) {
    case 'failed':
      return 'Something went wrong';
    case 'insecure-page':
      return 'This page is not secure';
    case 'old-browser':
      return 'This browser is too old';
  }
});

export const brokenText = words('brokenText', (problem: Problem): string => {
  switch (problem) {
    case 'failed':
      return 'Earshot cannot go on like this. Reload it to start afresh.';
    case 'insecure-page':
      return 'Its address begins with http, where the browser lets no page prove who you are, nor use a camera.';
    case 'old-browser':
      return 'It has no keys (Ed25519) to prove who you are. Update it, or use another one.';
  }
});
