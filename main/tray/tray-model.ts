import type { PageCommand, PageState } from '../bridge/page-state.ts';
import { wordsIn, type MainWords } from '../words/words.ts';

/** What choosing an entry of the tray's menu does. */
export type TrayChoice = PageCommand | { kind: 'open' } | { kind: 'quit' };

/** An entry of the menu, as Electron's `MenuItemConstructorOptions` has them. */
export type TrayEntry =
  | { type: 'separator' }
  | { type: 'normal'; label: string; enabled: boolean; does: TrayChoice | null }
  | { type: 'checkbox' | 'radio'; label: string; enabled: boolean; checked: boolean; does: TrayChoice };

export interface TrayModel {
  /** Which of the icons that the build draws (`scripts/lib/tray-icons.mjs`), without its ending. */
  icon: string;
  tooltip: string;
  menu: TrayEntry[];
}

const SEPARATOR: TrayEntry = { type: 'separator' };

/**
 * What the tray shows, and what can be chosen in it.
 *
 * @param state null while no page has told any: before it is loaded, or after it crashed
 */
export function trayModel(state: PageState | null, words = wordsIn('en')): TrayModel {
  const open: TrayEntry = { type: 'normal', label: words.open, enabled: true, does: { kind: 'open' } };
  const quit: TrayEntry = { type: 'normal', label: words.quit, enabled: true, does: { kind: 'quit' } };
  if (state === null) return { icon: 'available', tooltip: 'Earshot', menu: [open, SEPARATOR, quit] };
  const { availability, inRoom, muted, unseen } = state;
  const line = stateLine(state, words);
  return {
    icon: `${iconOf(state)}${unseen > 0 ? '-unseen' : ''}`,
    tooltip: `Earshot: ${line}`,
    menu: [
      { type: 'normal', label: line, enabled: false, does: null },
      open,
      SEPARATOR,
      {
        type: 'checkbox',
        label: words.muteMicrophone,
        enabled: inRoom,
        checked: muted,
        does: { kind: 'set-muted', muted: !muted },
      },
      SEPARATOR,
      availabilityEntry(words.available, 'available'),
      availabilityEntry(words.doNotDisturb, 'do-not-disturb'),
      SEPARATOR,
      quit,
    ],
  };

  function availabilityEntry(label: string, value: PageState['availability']): TrayEntry {
    const does: TrayChoice = { kind: 'set-availability', availability: value };
    return { type: 'radio', label, enabled: true, checked: availability === value, does };
  }
}

function iconOf({ availability, inRoom, muted }: PageState): string {
  if (inRoom) return muted ? 'muted' : 'in-call';
  return availability;
}

/** In a call that is what counts; who is asked not to be disturbed then is told so all the same. */
function stateLine({ availability, inRoom, muted, ringing, unseen }: PageState, words: MainWords): string {
  const quiet = availability === 'do-not-disturb';
  const parts = [
    ...(ringing ? [words.somebodyCalls] : []),
    ...(inRoom ? [muted ? words.inCallMuted : words.inCall] : []),
    ...(quiet ? [words.doNotDisturb] : inRoom ? [] : [words.available]),
    ...(unseen > 0 ? [words.unseen(unseen)] : []),
  ];
  return parts.join(' · ');
}
