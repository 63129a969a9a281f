import { STYLE, STYLE_HASH } from '../../signaling/server/guest/style.ts';

/** Nothing but the page's own style sheet. */
export const CLOSED_PAGE_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** For who has no cookie: another user of this computer, or its own in a browser that was not shown a ticket yet. */
export const CLOSED_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Open Earshot by its address · Earshot</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<section>
<h1>Open Earshot by the address that it printed</h1>
<p>Other people who use this computer must not get into your calls. So Earshot opens only by the whole address that it printed
when it was started, with the key at its end.</p>
<p>That address works in any browser of yours until Earshot ends. At each start there is a new one.</p>
<p>You cannot find it? Run <strong>npm start</strong> once more: it opens Earshot, or prints the address again.</p>
</section>
</main>
</body>
</html>
`;
