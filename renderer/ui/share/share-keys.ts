export type ShareKeyAction =
  'zoom-in' | 'zoom-out' | 'fit' | 'actual-size' | 'full-screen' | 'point' | 'draw' | 'follow-mouse';

/** What each key does while the focus is on what somebody shares, or its tools. By what a key makes; the first is the one that is told. */
export const SHARE_KEYS: Readonly<Record<ShareKeyAction, readonly string[]>> = {
  'zoom-in': ['+', '='],
  'zoom-out': ['-'],
  fit: ['0'],
  'actual-size': ['1'],
  'full-screen': ['f'],
  point: ['p'],
  draw: ['d'],
  'follow-mouse': ['m'],
};

export function shareActionOf(key: string): ShareKeyAction | null {
  const actions = Object.keys(SHARE_KEYS) as ShareKeyAction[];
  return actions.find((action) => SHARE_KEYS[action].includes(key.toLowerCase())) ?? null;
}
