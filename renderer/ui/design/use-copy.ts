import { useEffect, useState } from 'react';

export type CopyState = 'idle' | 'copied' | 'failed';
const SHOWN_MS = 2_000;

/** Copies a text, and says for a while what came of that. */
export function useCopy(): { state: CopyState; copy: (text: string) => Promise<CopyState> } {
  const [state, setState] = useState<CopyState>('idle');

  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy(text: string): Promise<CopyState> {
    const result = await copyText(text);
    setState(result);
    return result;
  }

  return { state, copy };
}

/**
 * The clipboard is missing on insecure pages and may be refused.
 *
 * @param from has the focus
 */
export async function copyText(text: string, from: Window = window): Promise<Exclude<CopyState, 'idle'>> {
  try {
    await from.navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}
