import type { Language } from '../../protocol/index.ts';
import { browsersIn, type Browser } from './browsers.ts';
import { stepLabel, warningDrawing } from './drawing.ts';
import { escapeHtml } from './html.ts';
import { SCRIPT_PATH } from './script.ts';
import { STYLE } from './style.ts';
import { guestWords, type GuestWords } from './words.ts';

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
  language: Language;
}

const LOGO = `<svg class="logo" viewBox="0 0 512 512" aria-hidden="true"><rect width="512" height="512" rx="116"/><g><circle cx="182" cy="256" r="46"/><path d="M252 166a114 114 0 0 1 0 180"/><path d="M314 104a194 194 0 0 1 0 304" opacity=".62"/></g></svg>`;
/** Browsers would ask for /favicon.ico, on the connection they are about to warn of. */
const NO_ICON = 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E';

/** The page before: says why the browser will warn, shows what that looks like, and leads on. See SPEC.md [GUEST-1]. */
export function guestPage({ isInvitation, code, host, continueTo, browser, language }: GuestPage): string {
  const words = guestWords(language);
  const browsers = browsersIn(language);
  const own = browsers.find(({ id }) => id === browser.id) ?? browser;
  const others = browsers.filter((other) => other !== own);
  const address = host.replace(/:\d+$/, '');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${isInvitation ? words.invited : words.title} · Earshot</title>
<link rel="icon" href="${NO_ICON}">
<style>${STYLE}</style>
<script src="${SCRIPT_PATH}" defer></script>
</head>
<body>
<header>${LOGO}<span>Earshot</span></header>
<main>
<section class="invitation">
${isInvitation ? invitation(code, words) : `<h1>${words.calls}</h1>`}
<h2>${words.warning}</h2>
<p>${words.expected}</p>
<p>${words.encrypted}</p>
<div class="action"><a class="button" href="${escapeHtml(continueTo)}">${isInvitation ? words.continueToCall : words.continueToApp}</a></div>
<p class="address">${escapeHtml(host)}</p>
</section>
<section class="guide">
<h2>${words.shows(own.name)}</h2>
${guide(own, address, words)}
<div class="others">
${others.map((other) => `<details><summary>${other.name}</summary>${guide(other, address, words)}</details>`).join('\n')}
</div>
</section>
</main>
</body>
</html>
`;
}

function invitation(code: string | null, words: GuestWords): string {
  const hidden = code === null ? ' hidden' : '';
  return `<h1>${words.invited}</h1>\n<p class="room"${hidden}>${words.room} <strong>${escapeHtml(code ?? '')}</strong></p>`;
}

function guide(browser: Browser, address: string, words: GuestWords): string {
  const [first, second] = browser.steps.map(
    (step) => `<strong>${escapeHtml(stepLabel(step, address, words))}</strong>`,
  );
  const note = browser.note === null ? '' : `<p class="note">${browser.note}</p>`;
  return `${warningDrawing(browser, address, words)}<ol><li><span>${words.choose(first ?? '')}</span></li><li><span>${words.then(second ?? '')}</span></li></ol>${note}`;
}
