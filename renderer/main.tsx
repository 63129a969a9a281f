import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createSession } from './core/session.ts';
import { createPlatform } from './platform/platform.ts';
import { App } from './ui/app.tsx';

const session = createSession(await createPlatform());

// A page that goes says goodbye, so that nobody waits for it; a reload comes back by itself.
addEventListener('pagehide', () => session.close());
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
