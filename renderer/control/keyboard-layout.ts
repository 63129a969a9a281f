/** Chromium's Keyboard API (Keyboard Map, WICG), which TypeScript has no types of; not there in other browsers, nor where nothing is known. */
interface WithKeyboard {
  readonly keyboard?: { getLayoutMap(): Promise<ReadonlyMap<string, string>> };
}

/** What the keys of this computer's keyboard type, by `KeyboardEvent.code`; empty where that cannot be known. Of one UTF-16 code unit each. */
export async function keyboardLayout(navigator: object): Promise<[code: string, character: string][]> {
  const layout = await (navigator as WithKeyboard).keyboard?.getLayoutMap().catch(() => null);
  return [...(layout ?? [])].filter(([, character]) => character.length === 1);
}
