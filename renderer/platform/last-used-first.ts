import type { SharePort } from '../core/ports.ts';

/** Offers first what was chosen last, as long as the app runs: people share the same window again and again. */
export function lastUsedFirst(port: SharePort): SharePort {
  let last: string | null = null;
  return {
    async list() {
      const sources = await port.list();
      const isLast = ({ id }: { id: string }) => id === last;
      return [...sources.filter(isLast), ...sources.filter((source) => !isLast(source))];
    },
    lookAt: (sourceId) => port.lookAt(sourceId),
    async choose(sourceId, part) {
      const isThere = await port.choose(sourceId, part);
      if (isThere) last = sourceId;
      return isThere;
    },
  };
}
