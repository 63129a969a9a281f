import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pathOf } from '../../net/path-of.ts';
import { guestOrigin, languageOf, parseInvitation, ROOM_LINK_PATH } from '../../protocol/index.ts';
import { end, limitHttp, redirect, refuse } from '../http.ts';
import { isAppPath } from '../pages.ts';
import { acceptedLanguages } from './accept-language.ts';
import { browserOf } from './browsers.ts';
import { guestPage } from './page.ts';
import { SCRIPT, SCRIPT_PATH } from './script.ts';
import { STYLE_HASH } from './style.ts';

export interface GuestServerDeps {
  hostNames: readonly string[];
  movedTo: () => string | null;
  /** Whether browsers will warn of the certificate; otherwise there is nothing to explain, and all leads to https. */
  explain: boolean;
}

/** One style sheet in the page, its few lines of script, and nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src '${STYLE_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Answers plain http at a hub that serves https: with the page before, which prepares a guest for the browser's warning,
 * and everywhere else with the way to https. See SPEC.md [GUEST-1]. It does not listen itself.
 */
export function createGuestServer(deps: GuestServerDeps): Server {
  const server = createServer((request, response) => answer(request, response, deps));
  limitHttp(server);
  return server;
}

function answer(request: IncomingMessage, response: ServerResponse, deps: GuestServerDeps): void {
  if (refuse(request, response, deps.hostNames)) return;
  if (pathOf(request) === SCRIPT_PATH) return end(response, 200, 'text/javascript; charset=utf-8', SCRIPT);
  answerPage(request, response, deps);
}

function answerPage(request: IncomingMessage, response: ServerResponse, deps: GuestServerDeps): void {
  // A proxy's form of request has a whole URL here.
  const { host = '' } = request.headers;
  const target = request.url?.startsWith('/') ? request.url : '/';
  const path = pathOf(request);
  const code = parseInvitation(path)?.code ?? null;
  const isPage = path === '/' || path === ROOM_LINK_PATH || (isAppPath(path) && code !== null);
  const movedTo = isPage ? deps.movedTo() : null;
  if (movedTo !== null) return redirect(response, `${guestOrigin(movedTo)}${target}`);
  const continueTo = `https://${host}${target}`;
  if (!isPage || !deps.explain) return redirect(response, continueTo);

  response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  response.setHeader('Cache-Control', 'no-store');
  const browser = browserOf(request.headers['user-agent'] ?? '');
  const language = languageOf('system', acceptedLanguages(request.headers['accept-language'] ?? ''));
  end(
    response,
    200,
    'text/html; charset=utf-8',
    guestPage({ isInvitation: path !== '/', code, host, continueTo, browser, language }),
  );
}
