import { createHash, createPrivateKey, generateKeyPairSync, createPublicKey } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { signFeed } from './feed-signature.ts';
import { FEED_BYTES, parseFeed } from './release-feed.ts';
import { isFeedName, SIGNATURE_ENDING } from './release-names.ts';

const USAGE = `npm run sign-feed -- --new-key FILE     makes a key pair: FILE, to be kept secret, and FILE.pub, for npm run dist
npm run sign-feed -- --key FILE DIR     signs the feeds of a folder of releases`;

export interface SignFeedProcess {
  argv: string[];
  print: (line: string) => void;
  printError: (line: string) => void;
}

/** Makes key pairs and signs feeds. Resolves with the exit code: 0, 1 when something failed, 2 for wrong arguments. */
export async function runSignFeed({ argv, print, printError }: SignFeedProcess): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { 'new-key': { type: 'string' }, key: { type: 'string' } },
      allowPositionals: true,
    });
    const { 'new-key': newKey, key } = values;
    const [folder, ...more] = positionals;
    if (newKey !== undefined && key === undefined && folder === undefined) await makeKeys(newKey, print);
    else if (newKey === undefined && key !== undefined && folder !== undefined && more.length === 0)
      await signFolder(folder, key, print);
    else {
      printError(USAGE);
      return 2;
    }
    return 0;
  } catch (error) {
    printError(error instanceof Error ? error.message : 'cannot sign');
    return 1;
  }
}

async function makeKeys(file: string, print: SignFeedProcess['print']): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  // `wx`: a key that is there is never overwritten, since the apps that have its other half would take nothing any more.
  await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  await writeFile(`${file}.pub`, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' });
  print(`Keep secret: ${file}`);
  print(`For the app: npm run dist -- --update-key ${file}.pub`);
}

/** @throws for a feed that no app would take: one that cannot be read, or whose files are not there as it says */
async function signFolder(folder: string, keyFile: string, print: SignFeedProcess['print']): Promise<void> {
  const privateKey = createPrivateKey(await readFile(keyFile));
  if (createPublicKey(privateKey).asymmetricKeyType !== 'ed25519') throw new Error(`${keyFile} is no Ed25519 key`);
  const feeds = (await readdir(folder)).filter(isFeedName).sort();
  if (feeds.length === 0) throw new Error(`${folder} has no feed (latest*.yml)`);
  for (const name of feeds) {
    const feed = await readFile(join(folder, name));
    const parsed = parseFeed(feed.toString('utf8'));
    if (!parsed.ok || feed.length > FEED_BYTES) throw new Error(`${name} cannot be read as a feed`);
    for (const { url, size, sha512 } of parsed.data.files) {
      const there = await stat(join(folder, url)).catch(() => null);
      if (there?.size !== size) throw new Error(`${name} names ${url}, which is not there with ${size} bytes`);
      if ((await sha512Of(join(folder, url))) !== sha512)
        throw new Error(`${name} names ${url}, which has other bytes than it says: build both together`);
    }
    await writeFile(join(folder, name + SIGNATURE_ENDING), `${signFeed(name, feed, privateKey)}\n`);
    print(`Signed ${name}: version ${parsed.data.version}`);
  }
}

/** Base64, as feeds have it. */
async function sha512Of(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}
