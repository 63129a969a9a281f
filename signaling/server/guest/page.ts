import { BROWSERS, type Browser } from './browsers.ts';
import { stepLabel, warningDrawing } from './drawing.ts';
import { escapeHtml } from './html.ts';
import { SCRIPT_PATH } from './script.ts';
import { STYLE } from './style.ts';

export interface GuestPage {
  /** The guest came by a room's link. */
  isInvitation: boolean;
  /** The room's code; null where it is not in the path. */
  code: string | null;
  /** The hub's address as the guest used it, with its port. */
  host: string;
  /** The same page on https. */
  continueTo: string;
  /** Shown first; the others can be opened. */
  browser: Browser;
}

const LOGO = `<svg class="logo" viewBox="0 0 512 512" aria-hidden="true"><rect width="512" height="512" rx="116"/><g><circle cx="182" cy="256" r="46"/><path d="M252 166a114 114 0 0 1 0 180"/><path d="M314 104a194 194 0 0 1 0 304" opacity=".62"/></g></svg>`;
/** Browsers would ask for /favicon.ico, on the connection they are about to warn of. */
const NO_ICON = 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E';

/** The page before: says why the browser will warn, shows what that looks like, and leads on. See SPEC.md [GUEST-1]. */
export function guestPage({ isInvitation, code, host, continueTo, browser }: GuestPage): string {
  const address = host.replace(/:\d+$/, '');
  const others = BROWSERS.filter((other) => other !== browser);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${isInvitation ? 'You are invited to a call' : 'Earshot on this network'} · Earshot</title>
<link rel="icon" href="${NO_ICON}">
<style>${STYLE}</style>
<script src="${SCRIPT_PATH}" defer></script>
</head>
<body>
<header>${LOGO}<span>Earshot</span></header>
<main>
<section class="invitation">
${isInvitation ? invitation(code) : '<h1>Calls on this network</h1>'}
<h2>First, your browser will warn you</h2>
<p>Your browser does not know this computer. That is expected on a local network: the call stays between the computers here, so nobody outside has vouched for this one.</p>
<p>The connection is encrypted all the same. Go on if you know who sent you this link.</p>
<div class="action"><a class="button" href="${escapeHtml(continueTo)}">${isInvitation ? 'Continue to the call' : 'Continue to Earshot'}</a></div>
<p class="address">${escapeHtml(host)}</p>
</section>
<section class="guide">
<h2>What ${browser.name} will show</h2>
${guide(browser, address)}
<div class="others">
${others.map((other) => `<details><summary>${other.name}</summary>${guide(other, address)}</details>`).join('\n')}
</div>
</section>
</main>
</body>
</html>
`;
}

function invitation(code: string | null): string {
  const hidden = code === null ? ' hidden' : '';
  return `<h1>You are invited to a call</h1>\n<p class="room"${hidden}>Room <strong>${escapeHtml(code ?? '')}</strong></p>`;
}

function guide(browser: Browser, address: string): string {
  const [first, second] = browser.steps.map((step) => `<strong>${escapeHtml(stepLabel(step, address))}</strong>`);
  const note = browser.note === null ? '' : `<p class="note">${browser.note}</p>`;
  return `${warningDrawing(browser, address)}<ol><li><span>Choose ${first}</span></li><li><span>Then ${second}</span></li></ol>${note}`;
}
