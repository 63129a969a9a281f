import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createSession } from './core/engine.ts';
import type { Platform } from './core/ports.ts';
import { NoKeysError } from './platform/no-keys.ts';
import { createPlatform } from './platform/platform.ts';
import { App } from './ui/app.tsx';
import { Broken } from './ui/broken.tsx';
import { speak } from './ui/words/speak.ts';

const root = createRoot(document.getElementById('root')!);

// Not awaited here: the platform's file takes parts from this one, which would so wait for itself.
createPlatform()
  .then(start)
  .catch(async (error: unknown) => {
    reportError(error);
    await speak('system');
    root.render(<Broken problem={error instanceof NoKeysError ? error.problem : 'failed'} />);
  });

async function start(platform: Platform): Promise<void> {
  const session = createSession(platform);
  // A page that goes says goodbye, so that nobody waits for it; a reload comes back by itself.
  addEventListener('pagehide', () => session.close());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  await speak(session.preferences.getState().language);
  root.render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
}
