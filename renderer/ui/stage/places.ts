/** Which of many are shown in the places that there are. */
export interface Page<T> {
  shown: T[];
  /** How many are on other pages; the last place is the button that turns to them. */
  more: number;
}

/** @param turns how often the button was pressed; after the last page comes the first */
export function pageOf<T>(all: readonly T[], places: number, turns: number): Page<T> {
  if (all.length <= places) return { shown: [...all], more: 0 };
  const onPage = Math.max(1, places - 1);
  const pages = Math.ceil(all.length / onPage);
  const shown = all.slice((turns % pages) * onPage).slice(0, onPage);
  return { shown, more: all.length - shown.length };
}
