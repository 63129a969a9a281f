/** Saves a text as browsers save what they download. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/**
 * The text of a file that the person chooses; of one that is longer, so much that it is seen to be. Null when they choose none.
 *
 * @param most bytes
 */
export function pickText(most: number): Promise<string | null> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: '.json,application/json' });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]?.slice(0, most + 1).text() ?? null), {
      once: true,
    });
    input.addEventListener('cancel', () => resolve(null), { once: true });
    input.click();
  });
}
