import type { ControlOver, ControlRefusal } from '../../core/model.ts';
import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const controlWords = words('controlWords', {
  ask: 'Ask for control',
  askHint: 'Use their mouse and keyboard, once they allow it',
  cancel: 'Cancel',
  understood: 'OK',
  stop: 'Stop (hold Esc)',
  stopOwn: 'Stop control',
  letOthers: 'Let others ask for control',
  letOthersHint: 'Of your mouse and keyboard: you are asked each time',
  surfaceHelp: 'What you type and press here goes there. Hold Escape for a second to stop.',
  surfaceHelpMouse: 'What you do with the mouse here is done there. Hold Escape for a second to stop.',
});

/** Of the place in which one does it. */
export const controlledScreen = words(
  'controlledScreen',
  (name: string): Sentence => sentence`${name}'s screen, which you control`,
);

export const askingForControl = words(
  'askingForControl',
  (name: string): Sentence => sentence`Asking ${name} for control…`,
);

/** @param until when it ends by itself, as a time of day; null: with the share */
export const controllingLine = words(
  'controllingLine',
  (name: string, paused: boolean, keyboard: boolean, until: string | null): Sentence => {
    if (paused) return sentence`${name} uses the mouse now. You go on once they leave it alone.`;
    const what = keyboard
      ? sentence`You control ${name}'s screen`
      : sentence`You control ${name}'s screen, with the mouse only`;
    return until === null ? what : sentence`${what} ${[`until ${until}`]}`;
  },
);

/** For all others who see it. */
export const controllerLine = words(
  'controllerLine',
  (controller: string, sharer: string): Sentence => sentence`${controller} controls ${sharer}'s screen`,
);

/** For who shares. */
export const controlledLine = words(
  'controlledLine',
  (name: string, state: 'asked' | 'controlled' | 'paused'): Sentence => {
    switch (state) {
      case 'asked':
        return sentence`${name} asks to control your screen. Answer in the window that has opened.`;
      case 'controlled':
        return sentence`${name} controls your screen`;
      case 'paused':
        return sentence`${name} controls your screen, and waits while you use the mouse`;
    }
  },
);

/** Why nobody can ask. `null`: their client does not know it. */
export const controlRefusal = words('controlRefusal', (name: string, why: ControlRefusal | null): Sentence => {
  switch (why) {
    case null:
      return sentence`${name}'s screen cannot be controlled: their Earshot is older.`;
    case 'off':
      return sentence`${name} has not switched on that others may ask for control.`;
    case 'not-a-screen':
      return sentence`Only a whole screen can be controlled, while it is not paused.`;
    case 'browser':
      return sentence`${name}'s computer cannot be controlled: they share from a browser.`;
    case 'wayland':
      return sentence`${name}'s computer cannot be controlled (Wayland).`;
    case 'no-permission':
      return sentence`${name}'s computer cannot be controlled: its system has not allowed Earshot to.`;
    case 'unsupported':
      return sentence`${name}'s computer cannot be controlled: Earshot cannot do it on their system.`;
    case 'policy':
      return sentence`${name}'s computer cannot be controlled: their organisation has switched it off.`;
  }
});

export const controlOver = words('controlOver', (name: string, why: ControlOver): Sentence => {
  switch (why) {
    case 'refused':
      return sentence`${name} does not want to give you control now.`;
    case 'busy':
      return sentence`Somebody else asks ${name} for control, or has it. Try again later.`;
    case 'unavailable':
      return sentence`${name}'s computer cannot be controlled now.`;
    case 'too-often':
      return sentence`${name} was asked several times just now. Wait a minute before you ask again.`;
    case 'stopped':
      return sentence`${name} has taken control back.`;
    case 'expired':
      return sentence`The time is over for which ${name} gave you control.`;
    case 'share-ended':
      return sentence`You control ${name}'s screen no more: it is paused, or another one is shared.`;
    case 'failed':
      return sentence`You control ${name}'s screen no more: their computer did not take it.`;
    case 'lost':
      return sentence`You control ${name}'s screen no more: the connection was interrupted.`;
  }
});
