/** Longest time that quitting waits for goodbyes, ms: without them others see within seconds who is gone. */
const GOODBYES_MS = 3_000;
/**
 * Longest time that quitting waits for what outlasts the app, ms: a busy disk takes seconds, what is not on it by then is lost,
 * and a key that is still held stays held.
 */
const LASTING_MS = 20_000;

type CleanUp = () => Promise<void>;

export interface CleanUps {
  /** What is told to others. */
  goodbyes: readonly CleanUp[];
  /** What must be on the disk, and held by nobody. */
  lasting: readonly CleanUp[];
}

/**
 * Runs all of them at once. Resolves when all are done, well or not, and in any case when neither kind may take longer.
 *
 * @param log is told what failed
 */
export async function cleanUp(
  { goodbyes, lasting }: CleanUps,
  log: (message: string, error: unknown) => void,
): Promise<void> {
  const run = (one: CleanUp) => one().catch((error: unknown) => log('quitting left something undone', error));
  await Promise.all([within(GOODBYES_MS, goodbyes.map(run)), within(LASTING_MS, lasting.map(run))]);
}

function within(ms: number, running: readonly Promise<void>[]): Promise<unknown> {
  const deadline = new Promise<void>((resolve) => setTimeout(resolve, ms));
  return Promise.race([Promise.all(running), deadline]);
}
