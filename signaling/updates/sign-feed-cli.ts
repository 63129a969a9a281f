import { runSignFeed } from './sign-feed.ts';

/** `npm run sign-feed`. Bundled to dist/hub, so that app and signer have one idea of what is signed. */
process.exitCode = await runSignFeed({
  argv: process.argv.slice(2),
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
});
