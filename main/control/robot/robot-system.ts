import { CLICK_PX } from '../wheel.ts';

/** What robotjs does otherwise on each system. */
export interface RobotSystem {
  /** CSS pixels that are scrolled by one of what robotjs counts there. */
  readonly scrollUnitPx: number;
  /** Keys mean what they mean without modifiers, whichever are held, unless they are told with each of them. */
  readonly tellsModifiers: boolean;
  /** Two clicks are not a double click unless that is told. */
  readonly tellsDoubleClicks: boolean;
  /** Keys copy and paste there that the protocol takes to do so. */
  readonly sharesClipboard: boolean;
  /** Those of its names that are no keys there, or may be none: it throws, or ends. */
  readonly lacks: readonly string[];
  /** What types a character, in the numbers that robotjs takes one by one; none where it cannot. */
  readonly unitsOf: (character: string) => number[];
}

export const WINDOWS: RobotSystem = {
  // As Windows counts a wheel: 120 are a click (WHEEL_DELTA).
  scrollUnitPx: CLICK_PX / 120,
  tellsModifiers: false,
  tellsDoubleClicks: false,
  sharesClipboard: true,
  lacks: [],
  unitsOf: (character) => Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)),
};

export const MACOS: RobotSystem = {
  scrollUnitPx: 1,
  tellsModifiers: true,
  tellsDoubleClicks: true,
  // There it is Command with them, and a controller knows them with Control.
  sharesClipboard: false,
  // In layouts where these begin an accent it does not find them, and nobody tells of which layouts.
  lacks: ['insert', 'menu', '^', '`', '~', "'"],
  // robotjs cuts them to 16 bits, and programs join no halves that come one by one.
  unitsOf: (character) => (character.length === 1 ? [character.charCodeAt(0)] : []),
};
