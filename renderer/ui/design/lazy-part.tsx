import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { commonWords } from '../words/common.ts';

type Part<P> = { kind: 'loading' } | { kind: 'ready'; component: ComponentType<P> } | { kind: 'failed' };

interface Otherwise {
  loading?: ReactNode;
  failed?: ReactNode;
}

/**
 * A part of the app that is loaded when it is first shown. Unlike React's `lazy`, a failed load does not break the
 * page: guests load parts from a hub that may be gone, and the call must go on.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>, otherwise: Otherwise = {}) {
  const { loading = null, failed = <p role="alert">{commonWords.partMissing}</p> } = otherwise;

  return function LazyPart(props: P): ReactNode {
    const [part, setPart] = useState<Part<P>>({ kind: 'loading' });

    useEffect(() => {
      let wanted = true;
      load().then(
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
        return failed;
      case 'ready':
        return createElement(part.component, props);
    }
  };
}
