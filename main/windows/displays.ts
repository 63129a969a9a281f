import { screen, type Display } from 'electron';

/** Every display, the primary first. */
export function displays(): [Display, ...Display[]] {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)];
}

/** Null: there is none of this id. */
export function displayOf(id: number | null): Display | null {
  return displays().find((display) => display.id === id) ?? null;
}
