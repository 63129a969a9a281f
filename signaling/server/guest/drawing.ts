import type { Browser } from './browsers.ts';
import { escapeHtml } from './html.ts';
import { guestWords } from './words.ts';

/** Longer addresses, IPv6 ones for example, would not fit onto the drawn button. */
const MAX_HOST_CHARACTERS = 22;

/** What is drawn on the button or link of a step. */
export function stepLabel(step: string, host: string, words = guestWords('en')): string {
  return step.replace('{host}', host.length > MAX_HOST_CHARACTERS ? words.thisAddress : host);
}

/**
 * A picture of a browser's warning with the two places to press, as SVG without a style of its own.
 *
 * @param host the address without a port
 */
export function warningDrawing(browser: Browser, host: string, words = guestWords('en')): string {
  const [first, second] = browser.steps.map((step) => escapeHtml(stepLabel(step, host, words)));
  const label = escapeHtml(words.drawing(browser.name));
  return `<svg class="drawing" viewBox="0 0 440 292" role="img" aria-label="${label}">
<rect class="d-window" x="1" y="1" width="438" height="290" rx="12"/>
<path class="d-bar" d="M1 13A12 12 0 0 1 13 1H427A12 12 0 0 1 439 13V40H1Z"/>
<circle class="d-dot" cx="20" cy="20.500" r="4.500"/><circle class="d-dot" cx="35" cy="20.500" r="4.500"/><circle class="d-dot" cx="50" cy="20.500" r="4.500"/>
<rect class="d-field" x="70" y="9" width="352" height="23" rx="11.500"/>
${warningSign(88, 20.5, 0.42)}<text class="d-address" x="102" y="24.500">${escapeHtml(host)}</text>
${SIGNS[browser.id]}
<text class="d-title" x="40" y="126">${escapeHtml(browser.title)}</text>
<rect class="d-line" x="40" y="144" width="340" height="7" rx="3.500"/><rect class="d-line" x="40" y="159" width="262" height="7" rx="3.500"/>
${PLACES[browser.id](first ?? '', second ?? '')}
</svg>`;
}

const SIGNS: Readonly<Record<Browser['id'], string>> = {
  chromium: warningSign(58, 80, 1.25),
  firefox: warningSign(58, 80, 1.25),
  safari: `<circle class="d-round-sign" cx="58" cy="80" r="18"/><path class="d-mark" d="M58 70V82M58 88.500V89"/>`,
};

/** Where each browser has its two places; each is a ring with the number of its step. */
const PLACES: Readonly<Record<Browser['id'], (first: string, second: string) => string>> = {
  chromium: (first, second) =>
    `${button(40, 190, 112, first)}<rect class="d-button-plain" x="282" y="190" width="112" height="30" rx="15"/>` +
    `${link(40, 258, second)}${badge(152, 190, 1)}${badge(40 + textWidth(second) + 16, 253, 2)}`,
  firefox: (first, second) =>
    `<rect class="d-button-plain" x="160" y="186" width="112" height="30" rx="5"/>${button(282, 186, 112, first, 5)}` +
    `${button(110, 238, 284, second, 5)}${badge(394, 186, 1)}${badge(394, 238, 2)}`,
  safari: (first, second) =>
    `${button(244, 184, 150, first, 7)}<rect class="d-line" x="40" y="242" width="150" height="7" rx="3.500"/>` +
    `${link(200, 250, second)}${badge(394, 184, 1)}${badge(200 + textWidth(second) + 16, 245, 2)}`,
};

function warningSign(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path class="d-sign" d="M0-14.500 17 14.500H-17Z"/><path class="d-mark" d="M0-5V5M0 9.500V10"/></g>`;
}

function button(x: number, y: number, width: number, text: string, radius = 15): string {
  return (
    `<rect class="d-button" x="${x}" y="${y}" width="${width}" height="30" rx="${radius}"/>` +
    `<text class="d-button-text" x="${x + width / 2}" y="${y + 20}">${text}</text>`
  );
}

function link(x: number, y: number, text: string): string {
  return `<text class="d-link" x="${x}" y="${y}">${text}</text>`;
}

function badge(x: number, y: number, step: number): string {
  return `<circle class="d-badge" cx="${x}" cy="${y}" r="12"/><text class="d-number" x="${x}" y="${y + 4.5}">${step}</text>`;
}

/** Near enough to put a number behind a text. */
function textWidth(text: string): number {
  return text.length * 7.4;
}
