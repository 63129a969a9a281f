import { useEffect, useState } from 'react';
import { nextDay } from '../words/times.ts';

/** The present time, as of when it was first asked or of the last midnight: what was today is then yesterday. */
export function useDay(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), nextDay(now) - now);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
