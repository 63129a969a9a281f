/** Frames of a stack that are kept. */
const MAX_FRAMES = 6;
const MAX_LENGTH = 1_000;

/**
 * One line of the log that is kept. Of an error it has what the program itself put there: its class, its code and where it was thrown. Messages of
 * errors hold paths with the person's name, addresses, and what others sent, so they are left out.
 *
 * @param error anything that was thrown, or the text of a stack
 */
export function logLine(at: Date, message: string, error?: unknown): string {
  const parts = [at.toISOString(), oneLine(message), ...(error === undefined ? [] : causeOf(error))];
  return parts.join('  ').slice(0, MAX_LENGTH);
}

function causeOf(error: unknown): string[] {
  if (typeof error === 'string') return framesOf(error);
  if (!(error instanceof Error)) return [typeof error];
  const { name, message, stack = '' } = error;
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException;
  // Node's codes and the calls of the system; a name or code that somebody chose is no class and looks like neither.
  const words = [error.constructor.name, /^[A-Z][A-Z\d_]*$/.exec(code), /^[a-z]+$/.exec(syscall)];
  // Both stand before the frames, and a line of them could pass for one.
  const forged = [name, message].filter((text) => text.includes('\n'));
  return [words.filter(Boolean).join(' '), ...framesOf(forged.reduce((text, one) => text.replaceAll(one, ''), stack))];
}

/** Without the folders that files are in. */
function framesOf(stack: string): string[] {
  const frames = stack.matchAll(/^ +at (?:(?:async )?([\w.#<>[\] ]+) \()?[^\n]*?([\w.-]+:\d+:\d+)\)?$/gm);
  return [...frames]
    .slice(0, MAX_FRAMES)
    .map(([, where, place]) => (where === undefined ? `${place}` : `${where} ${place}`));
}

/** No message can pass for a line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
