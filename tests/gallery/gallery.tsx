import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from '../../renderer/ui/app.tsx';
import { loadFont } from '../../renderer/ui/design/load-font.ts';
import { sectionShown } from '../../renderer/ui/settings/section-shown.ts';
import { stopDrawing } from './pictures.ts';
import { STATE_NAMES, type StateName } from './state-names.ts';
import { sessionIn } from './states.ts';

const element = document.getElementById('root');
if (element === null) throw new Error('no #root');
const root = createRoot(element);
let count = 0;

/** Shows the app in that state, in the place of what was shown before. */
function show(state: StateName, theme: 'light' | 'dark' = 'light'): void {
  stopDrawing();
  sectionShown.setState(sectionShown.getInitialState());
  window.session = sessionIn(state, theme);
  count += 1;
  beginAtTheTop();
  // What was shown is gone when this returns: nobody presses a button of it.
  flushSync(() =>
    root.render(
      <StrictMode key={count}>
        <App session={window.session} />
      </StrictMode>,
    ),
  );
}

/** As in a page that was just loaded, Tab goes to what comes first, wherever the focus was. */
function beginAtTheTop(): void {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  document.documentElement.dir = '';
}

/** The address names the first one: `?state=room4&theme=dark`. */
const query = new URLSearchParams(location.search);
await loadFont();
show(
  STATE_NAMES.find((name) => name === query.get('state')) ?? 'lobby',
  query.get('theme') === 'dark' ? 'dark' : 'light',
);
window.show = show;
