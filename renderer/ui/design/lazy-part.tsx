import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { commonWords } from '../words/common.ts';

type Part<P> = { kind: 'loading' } | { kind: 'ready'; component: ComponentType<P> } | { kind: 'failed' };

interface Otherwise<P> {
  loading?: ReactNode;
  /** Shown in place of a part that could not be loaded, with the same properties. */
  failed?: ComponentType<P>;
}

/** A part of the app in a file of its own, which is loaded when the part is first shown. */
export interface LazyPart<P extends object> {
  (props: P): ReactNode;
  /**
   * Loads it before it is shown. Where that fails, showing it tries again, in browsers that fetch a module again which they could not
   * fetch once (Chromium 150 does not); in all of them it is there after a reload.
   */
  preload(): void;
}

/**
 * Unlike with React's `lazy`, a failed load does not break the page: guests load parts from a hub that may be gone, and the
 * call must go on. What is loaded already is there at once.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { loading = null, failed = PartMissing }: Otherwise<P> = {},
): LazyPart<P> {
  let loaded: ComponentType<P> | null = null;
  const loadOnce = async (): Promise<ComponentType<P>> => (loaded ??= await load());

  function LazyPart(props: P): ReactNode {
    const [part, setPart] = useState<Part<P>>(
      loaded === null ? { kind: 'loading' } : { kind: 'ready', component: loaded },
    );

    useEffect(() => {
      let wanted = true;
      loadOnce().then(
        (component) => wanted && setPart({ kind: 'ready', component }),
        () => wanted && setPart({ kind: 'failed' }),
      );
      return () => {
        wanted = false;
      };
    }, []);

    switch (part.kind) {
      case 'loading':
        return loading;
      case 'failed':
        return createElement(failed, props);
      case 'ready':
        return createElement(part.component, props);
    }
  }

  return Object.assign(LazyPart, { preload: () => void loadOnce().catch(() => undefined) });
}

function PartMissing() {
  return <p role="alert">{commonWords.partMissing}</p>;
}
