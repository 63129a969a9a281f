import { join } from 'node:path';
import { createMdnsDiscovery } from '../signaling/lan/mdns/mdns.ts';
import { createSilentDiscovery } from '../signaling/lan/silent-discovery.ts';
import { unwritableWords, whyUnwritable } from './data-folder.ts';
import { signerOf } from '../signaling/server/identity.ts';
import { parseArguments, type AppArguments } from './arguments.ts';
import { lockDataFolder, type RunningPage } from './data-lock.ts';
import { installationSecret } from './installation-secret.ts';
import { keepLog, logError, printLine } from './log/log.ts';
import { serveBridge } from './loopback/bridge-server.ts';
import { defaultDataDir } from './loopback/data-dir.ts';
import { openBrowser } from './loopback/open-browser.ts';
import { servePage } from './loopback/page-server.ts';
import { TabSigners } from './loopback/tab-signers.ts';
import { Tickets } from './loopback/tickets.ts';
import { startNetwork } from './network/network.ts';
import { logTroubles, policyInfo } from './policy/policy-info.ts';
import { networkChoice, pagePorts } from './policy/precedence.ts';
import { readPolicy } from './policy/read-policy.ts';
import { openSettings } from './settings.ts';

/** The app without Electron: the same networking in this Node process, the same page in the person's browser. */

const RENDERER_DIR = join(import.meta.dirname, '../renderer');
const NO_OPEN = '--no-open';
/** Longest time that quitting waits for connections to close, ms. */
const QUIT_MS = 3_000;
const NO_BROWSER = 'No browser could be opened: open that address in one.';

const argv = process.argv.slice(2);
const parsed = parseArguments(argv, process.env);
if (parsed.ok) {
  run(parsed.data, !argv.includes(NO_OPEN)).catch((error: unknown) => {
    logError('Earshot could not start', error);
    process.exitCode = 1;
  });
} else {
  logError(parsed.message);
  process.exitCode = 2;
}

/** Serves until it is told to stop. */
async function run(args: AppArguments, open: boolean): Promise<void> {
  const { discovery, dataDir: givenDir, policyFile } = args;
  const stopped = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  const dataDir = givenDir ?? defaultDataDir(process.platform, process.env);
  const unwritable = whyUnwritable(dataDir);
  if (unwritable !== null) printLine(unwritableWords(unwritable));
  let pageUrl: string | null = null;
  const tickets = new Tickets();
  const lock = await lockDataFolder(dataDir, () => (pageUrl === null ? null : addressesOf(tickets, pageUrl)));
  if (lock.kind === 'taken') return reportRunningApp(lock.page, open);

  if (unwritable === null) keepLog(dataDir);
  const [parsedPolicy, settings] = await Promise.all([
    readPolicy(process.platform, policyFile),
    openSettings(join(dataDir, 'settings.json'), unwritable === null),
  ]);
  logTroubles(parsedPolicy);
  const { policy } = parsedPolicy;
  const { server, url } = await servePage(RENDERER_DIR, pagePorts(args, policy), tickets);
  pageUrl = url;
  // The page gets the given port, the hub the one after it.
  const port = args.port === 0 ? 0 : Number(new URL(url).port) + 1;
  const network = await startNetwork({
    settings,
    dataDir,
    rendererDir: RENDERER_DIR,
    ...networkChoice({ ...args, port }, policy),
    discovery: discovery ? createMdnsDiscovery() : createSilentDiscovery(),
  });
  const secret = await installationSecret({ dataDir, isWritable: unwritable === null, sealing: null, log: logError });
  const signers = new TabSigners(signerOf(secret));
  const bridge = serveBridge(server, tickets, { network, settings, policy: policyInfo(parsedPolicy), signers });
  const addresses = addressesOf(tickets, url);
  printLine(`Earshot: ${addresses.printed}`);
  // Not awaited: some openers run until their browser ends.
  if (open) void show(addresses.opened);

  await stopped;
  setTimeout(() => process.exit(), QUIT_MS).unref();
  await network.close();
  await bridge.close();
  await settings.flush();
  await lock.release();
}

function addressesOf(tickets: Tickets, pageUrl: string): RunningPage {
  return { printed: tickets.printedUrl(pageUrl), opened: tickets.singleUrl(pageUrl) };
}

/** Another process has the data folder. */
function reportRunningApp(page: RunningPage | null, open: boolean): void {
  if (page === null) return printLine('Earshot is open already, as the desktop app.');
  printLine(`Earshot is open already: ${page.printed}`);
  if (open) void show(page.opened);
}

async function show(url: string): Promise<void> {
  if (!(await openBrowser(url))) printLine(NO_BROWSER);
}
