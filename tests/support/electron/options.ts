/**
 * Refuses what Electron would leave unread, or take for something else: options that it does not have, and values of another type.
 *
 * @param known the type of each option that this app may use, by Electron's own declarations
 */
export function checkOptions(given: object, known: Readonly<Record<string, OptionType>>, what: string): void {
  for (const [option, value] of Object.entries(given) as [string, unknown][]) {
    const type = known[option];
    if (type === undefined) throw new TypeError(`${what} knows no option "${option}"`);
    const actual = Array.isArray(value) ? 'array' : typeof value;
    if (value !== undefined && actual !== type) throw new TypeError(`the option "${option}" of ${what} is no ${type}`);
  }
}

export type OptionType = 'boolean' | 'string' | 'number' | 'object' | 'array' | 'function';

/** @throws as Electron does for an argument that it cannot convert */
export function checkArgument(value: unknown, type: OptionType, index = 0): void {
  const actual = Array.isArray(value) ? 'array' : typeof value;
  if (actual !== type)
    throw new TypeError(`Error processing argument at index ${index}, conversion failure from ${actual}`);
}
