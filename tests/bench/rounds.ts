/** How often product and floor are measured, each, where a test does not say. */
const ROUNDS = 10;

/** What was measured in all rounds; each list has one value a round. */
export interface Rounds<T> {
  product: T[];
  floor: T[];
}

/**
 * Measures product and floor in turn, so that a computer that gets warmer or busier does it to both. Each has to start what it
 * measures and end it again: neither is measured while the other runs.
 */
export async function inTurn<T>(
  product: () => Promise<T>,
  floor: () => Promise<T>,
  count = ROUNDS,
): Promise<Rounds<T>> {
  const rounds: Rounds<T> = { product: [], floor: [] };
  for (let round = 0; round < count; round += 1) {
    // The first to go differs, so that neither always finds the computer as the other has left it.
    const order = round % 2 === 0 ? (['product', 'floor'] as const) : (['floor', 'product'] as const);
    for (const which of order) rounds[which].push(await (which === 'product' ? product() : floor()));
  }
  return rounds;
}

/** Throws for an empty list. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/**
 * The median, and how far the values lie apart: the least, the quartiles and the largest.
 *
 * @param format a value as people read it, without its unit
 */
export function summary(values: number[], unit: string, format = (value: number) => value.toFixed(0)): string {
  const [least, lower, upper, largest] = [0, 0.25, 0.75, 1].map((share) => format(quantile(values, share)));
  return `${format(median(values))} ${unit} (${least}, ${lower} to ${upper}, ${largest})`;
}

/** The value below which that share of all lies, between two values on the line that joins them; `share` is 0 to 1. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new RangeError('no values');
  return below + (above - below) * (place - Math.floor(place));
}
