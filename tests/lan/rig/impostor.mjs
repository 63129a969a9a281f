// @ts-check
// Says of itself that it is the best hub of all, to whom it is told to and to whoever asks. Plain JavaScript, because it runs
// by itself on its host. Usage: impostor.mjs PORT PEM, a file with certificate and key. stdin: one JSON line with
// `status`, what it answers, and `victims`, addresses of hubs (HOST:PORT) that it tells to come, twice a second each. stdout:
// `ready`; `probed` and `followed`, when somebody asks and when somebody follows.
import { readFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import { createInterface } from 'node:readline';

const [port = '', pem = ''] = process.argv.slice(2);
const tls = { cert: readFileSync(pem), key: readFileSync(pem) };

createInterface({ input: process.stdin }).once('line', (line) => {
  const { status, victims } = JSON.parse(line);
  const body = JSON.stringify(status);
  createServer(tls, (request, response) => {
    const isFeed = request.url?.startsWith('/lan/feed') === true;
    console.log(isFeed ? 'followed' : 'probed');
    if (!isFeed) return void response.end(body);
    const beat = setInterval(() => response.write(`${body}\n`), 1_000);
    response.write(`${body}\n`);
    response.once('close', () => clearInterval(beat));
  }).listen(Number(port), () => console.log('ready'));

  const query = new URLSearchParams({ port, key: status.keyPin }).toString();
  setInterval(() => {
    for (const victim of victims) {
      get(`https://${victim}/lan?${query}`, { rejectUnauthorized: false }, (response) => response.resume()).on(
        'error',
        () => {},
      );
    }
  }, 500);
});
