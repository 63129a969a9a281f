// @ts-check
// location.mjs URL: prints where the address leads; nothing if it does not lead on. Whose certificate it is, is not asked.
import { get } from 'node:https';

get(process.argv[2] ?? '', { rejectUnauthorized: false }, (response) => {
  console.log(response.headers.location ?? '');
  response.destroy();
});
