import { useEffect, useState } from 'react';
import type { ShareSource } from '../../core/model.ts';
import type { ShareSources } from '../../core/session-api.ts';

const REFRESH_MS = 1_000;

/** What can be shared, with thumbnails that stay fresh; null before the first answer. */
export function useShareSources(offered: ShareSources): ShareSource[] | null {
  const [sources, setSources] = useState<ShareSource[] | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    // One after the other: making the thumbnails of many windows can take longer than the pause.
    async function refresh(): Promise<void> {
      const latest = await offered.list();
      if (stopped) return;
      setSources(latest);
      timer = setTimeout(() => void refresh(), REFRESH_MS);
    }
    void refresh();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [offered]);

  return sources;
}
