import { createHash } from 'node:crypto';

/** Colours and sizes are those of renderer/ui/design/tokens.css, which a test compares. */
const TOKENS = `
:root {
  color-scheme: light dark;
  --bg: light-dark(#f4f5f3, #101413);
  --surface: light-dark(#ffffff, #181d1c);
  --surface-raised: light-dark(#ffffff, #202726);
  --surface-sunken: light-dark(#eceeeb, #131817);
  --tile: light-dark(#dfe4e1, #232b29);
  --border: light-dark(#d9ddda, #2c3533);
  --border-strong: light-dark(#858e8a, #7b8884);
  --text: light-dark(#17201d, #e9eeec);
  --text-soft: light-dark(#55605c, #a5b0ac);
  --accent: light-dark(#0c6b5f, #35c3ae);
  --accent-hover: light-dark(#09574d, #5ad3c1);
  --accent-soft: light-dark(#dcefeb, #16332e);
  --on-accent: light-dark(#ffffff, #06231f);
  --danger: light-dark(#c0362c, #d2453a);
  --on-danger: #ffffff;
  --system-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', 'Liberation Mono', monospace;
  --text-sm: 0.8125rem;
  --text-md: 0.9375rem;
  --text-lg: 1.125rem;
  --space-2: 8px;
  --space-3: 12px;
  --space-4: 16px;
  --space-5: 24px;
  --space-6: 32px;
  --radius-sm: 8px;
  --radius-md: 12px;
  --radius-lg: 18px;
  --shadow-1: 0 1px 2px light-dark(rgb(20 30 26 / 6%), rgb(0 0 0 / 30%));
  --quick: 140ms ease-out;
}`;

const PAGE = `
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--bg); color: var(--text);
  font: var(--text-md)/1.55 var(--system-font); }
header { width: 100%; max-width: 1072px; margin: 0 auto; display: flex; align-items: center; gap: var(--space-3); padding: var(--space-5) var(--space-6); font-size: var(--text-lg);
  font-weight: 650; letter-spacing: -0.01em; }
.logo { width: 32px; height: 32px; }
.logo rect { fill: #0c6b5f; }
.logo g { fill: none; stroke: #fff; stroke-width: 34; stroke-linecap: round; }
.logo circle { fill: #fff; stroke: none; }
main { width: 100%; max-width: 1072px; margin: auto; padding: 0 var(--space-6) 72px; display: grid; gap: 56px;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
.invitation { padding-top: var(--space-5); }
h1 { margin: 0 0 var(--space-3); font-size: 2.125rem; line-height: 1.15; letter-spacing: -0.02em; text-wrap: balance; }
h2 { margin: 0 0 var(--space-2); font-size: var(--text-lg); line-height: 1.35; }
p { margin: 0 0 var(--space-3); color: var(--text-soft); max-width: 46ch; }
.room { display: inline-flex; gap: var(--space-2); margin: 0 0 var(--space-6); padding: 4px var(--space-3);
  border-radius: 999px; background: var(--accent-soft); color: var(--accent); font-size: var(--text-sm); }
.room strong { font-family: var(--mono); font-weight: 600; overflow-wrap: anywhere; }
.action { margin-top: var(--space-5); }
.button { display: inline-block; padding: 13px 28px; border-radius: var(--radius-md); background: var(--accent); color: var(--on-accent);
  font-weight: 600; text-align: center; text-decoration: none; transition: background var(--quick); }
.button:hover { background: var(--accent-hover); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.address { margin: var(--space-3) 0 0; font: var(--text-sm) var(--mono); overflow-wrap: anywhere; }
.guide { padding: var(--space-5); border: 1px solid var(--border); border-radius: var(--radius-lg); background: var(--surface);
  box-shadow: var(--shadow-1); }
.guide h2 { margin-bottom: var(--space-4); }
ol { margin: var(--space-4) 0 0; padding: 0; list-style: none; counter-reset: step; display: grid; gap: var(--space-2); }
li { counter-increment: step; display: flex; gap: 10px; overflow-wrap: anywhere; }
li::before { content: counter(step); flex: none; width: 24px; height: 24px; border-radius: 50%; background: var(--accent);
  color: var(--on-accent); font-size: var(--text-sm); font-weight: 700; line-height: 24px; text-align: center; }
.note { margin: var(--space-3) 0 0; font-size: var(--text-sm); }
.others { margin-top: var(--space-5); border-top: 1px solid var(--border); }
details { border-bottom: 1px solid var(--border); }
details:last-child { border-bottom: 0; margin-bottom: -12px; }
summary { padding: var(--space-3) 0; cursor: pointer; color: var(--text-soft); font-weight: 550; border-radius: var(--radius-sm); }
summary:hover { color: var(--text); }
summary { display: flex; justify-content: space-between; align-items: center; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::after { content: ''; width: 8px; height: 8px; margin: -4px 4px 0; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(45deg); }
details[open] summary::after { margin-top: 4px; transform: rotate(225deg); }
details[open] { padding-bottom: var(--space-5); }
.drawing { display: block; width: 100%; height: auto; font-family: var(--system-font); }
.d-window { fill: var(--surface-sunken); stroke: var(--border); }
.d-bar { fill: var(--tile); }
.d-dot { fill: var(--border-strong); opacity: 0.55; }
.d-field { fill: var(--bg); }
.d-address { fill: var(--text-soft); font-size: 11.500px; }
.d-sign, .d-round-sign { fill: var(--danger); stroke: var(--danger); stroke-width: 4px; stroke-linejoin: round; }
.d-mark { fill: none; stroke: var(--on-danger); stroke-width: 3.500px; stroke-linecap: round; }
.d-title { fill: var(--text); font-size: 17px; font-weight: 650; }
.d-line { fill: var(--border); }
.d-button { fill: var(--surface-raised); stroke: var(--accent); stroke-width: 2px; }
.d-button-plain { fill: var(--border); }
.d-button-text { fill: var(--text); font-size: 13px; font-weight: 550; text-anchor: middle; }
.d-link { fill: var(--accent); font-size: 13px; text-decoration: underline; }
.d-badge { fill: var(--accent); stroke: var(--surface-sunken); stroke-width: 2.500px; }
.d-number { fill: var(--on-accent); font-size: 13px; font-weight: 700; text-anchor: middle; }
@media (max-width: 860px) {
  header { padding: var(--space-4) var(--space-4) var(--space-5); }
  main { margin: 0 auto; max-width: 560px; padding: 0 var(--space-4) var(--space-5); grid-template-columns: minmax(0, 1fr); gap: var(--space-5); }
  h1 { font-size: 1.75rem; }
  .invitation { padding-top: 0; }
  .room { margin-bottom: var(--space-5); }
  .guide { padding: var(--space-4); }
  .action { position: fixed; z-index: 1; inset: auto 0 0; margin: 0; padding: var(--space-3) var(--space-4); border-top: 1px solid var(--border);
    background: var(--surface); }
  .action .button { display: block; }
  body { padding-bottom: 76px; }
}
@media (prefers-reduced-motion: reduce) { .button { transition: none; } }
`;

/** The style sheet of the guest's page before. */
export const STYLE = TOKENS + PAGE;

/** As a Content-Security-Policy source (CSP Level 3, 2.3.1). */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
