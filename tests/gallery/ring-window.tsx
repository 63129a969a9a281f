import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Ring } from '../../main/bridge/ring.ts';
import { RingPage } from '../../renderer/ring/ring-page.tsx';

declare global {
  interface Window {
    /** What was pressed, the last one last. */
    answers: string[];
    /** Main tells of another ring. */
    tellRing: (ring: Ring) => void;
  }
}

/** Shows the ring window of the ring that the address has as JSON: `?ring={...}`. */
const first = JSON.parse(new URLSearchParams(location.search).get('ring') ?? 'null') as Ring | null;
window.answers = [];

const root = document.getElementById('root');
if (root === null) throw new Error('no #root');
createRoot(root).render(
  <StrictMode>
    <RingPage
      bridge={{
        attach: () => Promise.resolve(first),
        answer: ({ callId, answer, text = '' }) => void window.answers.push(`${answer} ${callId} ${text}`.trim()),
        onRing: (listener) => void (window.tellRing = listener),
      }}
    />
  </StrictMode>,
);
