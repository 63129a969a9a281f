import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../renderer/ui/app.tsx';
import { loadFont } from '../../renderer/ui/design/load-font.ts';
import { STATE_NAMES } from './state-names.ts';
import { sessionIn } from './states.ts';

/** Shows the app in the state that the address names: `?state=room4&theme=dark`. */
const query = new URLSearchParams(location.search);
const state = STATE_NAMES.find((name) => name === query.get('state')) ?? 'lobby';
const session = sessionIn(state, query.get('theme') === 'dark' ? 'dark' : 'light');

const root = document.getElementById('root');
if (root === null) throw new Error('no #root');
await loadFont();
createRoot(root).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);

window.session = session;
