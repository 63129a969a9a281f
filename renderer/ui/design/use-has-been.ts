import { useState } from 'react';

/** Whether `value` is true, or was in an earlier render. */
export function useHasBeen(value: boolean): boolean {
  const [hasBeen, setHasBeen] = useState(value);
  if (value && !hasBeen) setHasBeen(true);
  return hasBeen;
}
