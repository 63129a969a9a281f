import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createSession } from './core/engine.ts';
import { keptTheme } from './core/preferences.ts';
import type { Platform } from './core/ports.ts';
import { NoKeysError } from './platform/no-keys.ts';
import { createPlatform } from './platform/platform.ts';
import { webStorage } from './platform/web-storage.ts';
import { App } from './ui/app.tsx';
import { Broken } from './ui/broken.tsx';
import { loadFont } from './ui/design/load-font.ts';
import { showTheme } from './ui/design/use-theme.ts';
import { speak } from './ui/words/speak.ts';

// Nothing is painted before this file has run (vite.config.ts), so no other theme is seen first.
showTheme(keptTheme(webStorage(() => localStorage)));

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
  // A guest has the system's font: this one is a fifth of all else that its page loads, and would come after the first text.
  await Promise.all([speak(session.preferences.getState().language), session.desktop && loadFont()]);
  root.render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
}
