import { useEffect, useEffectEvent, useState } from 'react';

const REFRESH_MS = 1_000;

/** What is asked for again and again; undefined before the first answer. */
export function useFresh<T>(ask: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<T>();
  const askAgain = useEffectEvent(ask);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    // One after the other: making the thumbnails of many windows can take longer than the pause.
    async function refresh(): Promise<void> {
      const latest = await askAgain();
      if (stopped) return;
      setAnswer(latest);
      timer = setTimeout(() => void refresh(), REFRESH_MS);
    }
    void refresh();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, []);

  return answer;
}
