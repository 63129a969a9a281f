/** The element that an event comes from; null for none. In a child window its class is that window's, so `instanceof` does not know it. */
export function elementOf(target: EventTarget | null): HTMLElement | null {
  return target !== null && 'closest' in target ? (target as HTMLElement) : null;
}
