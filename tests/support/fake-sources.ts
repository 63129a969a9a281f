import type { ShareSource } from '../../renderer/core/model.ts';
import type { Session } from '../../renderer/core/session-api.ts';

/** What a person can choose to share; every screen is a full HD one. */
export function fakeSources(sources: ShareSource[] | null): Session['shareSources'] {
  return (
    sources && {
      list: () => Promise.resolve(sources),
      lookAt(sourceId) {
        const thumbnail = sources.find(({ id }) => id === sourceId)?.thumbnail ?? null;
        return Promise.resolve(thumbnail === null ? null : { picture: thumbnail, width: 1_920, height: 1_080 });
      },
    }
  );
}
