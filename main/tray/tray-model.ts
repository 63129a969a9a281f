import type { PageCommand, PageState } from '../bridge/page-state.ts';

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
const OPEN: TrayEntry = { type: 'normal', label: 'Open Earshot', enabled: true, does: { kind: 'open' } };
const QUIT: TrayEntry = { type: 'normal', label: 'Quit Earshot', enabled: true, does: { kind: 'quit' } };

/**
 * What the tray shows, and what can be chosen in it.
 *
 * @param state null while no page has told any: before it is loaded, or after it crashed
 */
export function trayModel(state: PageState | null): TrayModel {
  if (state === null) return { icon: 'available', tooltip: 'Earshot', menu: [OPEN, SEPARATOR, QUIT] };
  const { availability, inRoom, muted, unseen } = state;
  const line = stateLine(state);
  return {
    icon: `${iconOf(state)}${unseen > 0 ? '-unseen' : ''}`,
    tooltip: `Earshot: ${line}`,
    menu: [
      { type: 'normal', label: line, enabled: false, does: null },
      OPEN,
      SEPARATOR,
      {
        type: 'checkbox',
        label: 'Mute microphone',
        enabled: inRoom,
        checked: muted,
        does: { kind: 'set-muted', muted: !muted },
      },
      SEPARATOR,
      availabilityEntry('Available', 'available'),
      availabilityEntry('Do not disturb', 'do-not-disturb'),
      SEPARATOR,
      QUIT,
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
function stateLine({ availability, inRoom, muted, ringing, unseen }: PageState): string {
  const quiet = availability === 'do-not-disturb';
  const parts = [
    ...(ringing ? ['Somebody is calling'] : []),
    ...(inRoom ? [muted ? 'In a call, muted' : 'In a call'] : []),
    ...(quiet ? ['Do not disturb'] : inRoom ? [] : ['Available']),
    ...(unseen > 0 ? [`${unseen} new`] : []),
  ];
  return parts.join(' · ');
}
