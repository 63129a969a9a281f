import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createSession } from './core/engine.ts';
import type { Platform } from './core/ports.ts';
import { NoKeysError } from './platform/no-keys.ts';
import { createPlatform } from './platform/platform.ts';
import { App } from './ui/app.tsx';
import { Broken } from './ui/broken.tsx';

const root = createRoot(document.getElementById('root')!);

// Not awaited here: the platform's file takes parts from this one, which would so wait for itself.
createPlatform()
  .then(start)
  .catch((error: unknown) => {
    reportError(error);
    root.render(<Broken problem={error instanceof NoKeysError ? error.problem : 'failed'} />);
  });

function start(platform: Platform): void {
  const session = createSession(platform);
  // A page that goes says goodbye, so that nobody waits for it; a reload comes back by itself.
  addEventListener('pagehide', () => session.close());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  root.render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
}
