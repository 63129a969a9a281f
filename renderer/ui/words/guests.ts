import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const guestWords = words('guestWords', {
  title: 'You are a guest here',
  // For a guest's page while it is not known what its hub shows.
  noName: 'Type your name first. Then join a room with a link or code that you were sent.',
  notSeen: 'This page goes on by itself as soon as there is a connection.',
  onRequest:
    'Join a room with a link or code that you were sent, or make one and send its link. Who else is here is shown if the person whose Earshot you came to allows it.',
  asked: 'You have asked to see who is here. You can join a room meanwhile.',
  refused: 'You are not shown who is here at the moment. A link or code lets you into a room all the same.',
  closed:
    'Join a room with a link or code that you were sent, or make one and send its link. Who else is here is not shown to guests.',
  ask: 'Ask to see who is here',
  askAgain: 'Ask again',
  askedTooOften: 'Too many questions in a short time. Wait a minute, then ask again.',
  askFailed: 'The question did not arrive. Ask again in a moment.',
  allow: 'Allow',
  notNow: 'Not now',
  allowMeans: 'If you allow it, they see everybody on the list and can ring them, until you close Earshot.',
});

/** To the owner of a hub. */
export const guestAsksLine = words(
  'guestAsksLine',
  (name: string): Sentence => sentence`A guest, ${name}, asks to see who is here.`,
);

/** @param others guests besides the one whose question is shown, at least 1 */
export const othersAskLine = words('othersAskLine', (others: number): string =>
  others === 1 ? 'Another guest asks too.' : `${others} other guests ask too.`,
);
