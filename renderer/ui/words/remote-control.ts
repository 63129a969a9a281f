import { LIMITS } from '../../../signaling/protocol/limits.ts';
import type { ControlOver, ControlRefusal } from '../../core/model.ts';
import { locale, words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const controlWords = words('controlWords', {
  ask: 'Ask for control',
  askHint: 'Use their mouse and keyboard, once they allow it',
  cancel: 'Cancel',
  understood: 'OK',
  copy: 'Copy',
  stop: 'Stop (hold Esc)',
  stopOwn: 'Stop control',
  letOthers: 'Let others ask for control',
  letOthersHint: 'Of your mouse and keyboard: you are asked each time',
  noPermission:
    'First allow Earshot in System Settings, under Privacy & Security > Accessibility. Then close Earshot and open it again.',
  surfaceHelpMouse: 'What you do with the mouse here is done there. Hold Escape for a second to stop.',
});

/**
 * What the keyboard does there.
 *
 * @param mute the keys that mute here; null: there are none
 */
export const surfaceHelp = words('surfaceHelp', (clipboard: boolean, mute: string | null): string => {
  const but = mute === null ? '' : ` but for ${mute}, which mutes you`;
  const paste = clipboard ? ', and when you paste, the text that you have copied' : '';
  return `What you type and press here goes there, Earshot’s own keys too${but}${paste}. Hold Escape for a second to stop.`;
});

/** @param keys that do not go there */
export const muteStaysLine = words('muteStaysLine', (keys: string): string => `${keys} still mutes you`);

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
  (name: string, paused: boolean, reach: ControlReachWord, until: string | null): Sentence => {
    if (paused) return sentence`${name} uses the mouse now. You go on once they leave it alone.`;
    const what = sentence`You control ${name}'s screen${[REACH[reach]]}`;
    return until === null ? what : sentence`${what} ${[`until ${until}`]}`;
  },
);

/** Of what somebody may do there, the most. */
export type ControlReachWord = 'mouse' | 'keyboard' | 'clipboard';
const REACH = {
  mouse: ', with the mouse only',
  keyboard: '',
  clipboard: ', with copy and paste: what you paste goes to it',
};

/** How many characters go from one clipboard to the other, as people read it. */
export function clipboardLimit(): string {
  return new Intl.NumberFormat(locale()).format(LIMITS.controlClipboardLength);
}

/** What came of copying at somebody's screen, or of pasting there. `failed`: it is yet to be put into the own clipboard. */
export type ClipboardLineOf =
  'copied' | 'failed' | `${'copying' | 'pasting'}-${'too-long' | 'no-text'}` | `pasting-${'too-many' | 'failed'}`;

export const clipboardLine = words('clipboardLine', (name: string, what: ClipboardLineOf): Sentence => {
  switch (what) {
    case 'copied':
      return sentence`Copied from ${name}`;
    case 'failed':
      return sentence`Text from ${name} is ready to copy`;
    case 'copying-too-long':
      return sentence`${[`Too long to come here, more than ${clipboardLimit()} characters: what you copied can be pasted there only.`]}`;
    case 'copying-no-text':
      return sentence`What you copied is no text: it can be pasted there only.`;
    case 'pasting-too-long':
      return sentence`${[`Too long to paste there: more than ${clipboardLimit()} characters.`]}`;
    case 'pasting-no-text':
      return sentence`Only text can be pasted there.`;
    case 'pasting-failed':
      return sentence`Not pasted: ${name}'s computer did not take it.`;
    case 'pasting-too-many':
      return sentence`Not pasted: that was too much at once. Try again.`;
  }
});

/** For all others who see it. */
export const controllerLine = words(
  'controllerLine',
  (controller: string, sharer: string): Sentence => sentence`${controller} controls ${sharer}'s screen`,
);

export type ControlledLineOf = 'asked' | 'controlled' | 'with-clipboard' | 'paused';

/** For who shares. */
export const controlledLine = words('controlledLine', (name: string, state: ControlledLineOf): Sentence => {
  switch (state) {
    case 'asked':
      return sentence`${name} asks to control your screen. Answer in the window that has opened.`;
    case 'controlled':
      return sentence`${name} controls your screen`;
    case 'with-clipboard':
      return sentence`${name} controls your screen. What is copied goes both ways.`;
    case 'paused':
      return sentence`${name} controls your screen, and waits while you use the mouse`;
  }
});

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
