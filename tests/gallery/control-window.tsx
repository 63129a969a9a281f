import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ControlChoice, ControlView } from '../../main/bridge/control-window.ts';
import { ControlPage } from '../../renderer/control/control-page.tsx';

declare global {
  interface Window {
    /** What was pressed, the last one last. */
    choices: (ControlChoice | 'stop')[];
  }
}

/** Shows a window of remote control, of the view that the address has as JSON: `?view={...}`. */
const first = JSON.parse(new URLSearchParams(location.search).get('view') ?? 'null') as ControlView | null;
window.choices = [];

const root = document.getElementById('root');
if (root === null) throw new Error('no #root');
createRoot(root).render(
  <StrictMode>
    <ControlPage
      bridge={{
        attach: () => Promise.resolve(first),
        answer: (choice) => void window.choices.push(choice),
        stop: () => void window.choices.push('stop'),
        tellKeyboard: () => {},
        onView: () => {},
      }}
    />
  </StrictMode>,
);
