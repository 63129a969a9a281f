import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'vite';
import { CACHE } from '../support/paths.ts';
import { test } from '../support/test.ts';
import { pairOnBareRelay, pairOnHub, type RelayPair } from './relay-client.ts';
import { inTurn, median, summary } from './rounds.ts';
import { report } from './row.ts';

const SIGNALS = 3_000;
/** Signals on their way at the same time while throughput is measured. */
const IN_FLIGHT = 16;
const SERVER = join(CACHE, 'bench-relay/relay-server.js');

interface Figures {
  /** Signals a second. */
  throughput: number;
  /** ms, one signal at a time. */
  p99: number;
}

test('hub relay', async ({}, testInfo) => {
  await bundleServer();
  const { product, floor } = await inTurn(
    () => measureServer('hub', pairOnHub),
    () => measureServer('bare', pairOnBareRelay),
  );
  const throughput = { hub: product.map((round) => round.throughput), bare: floor.map((round) => round.throughput) };
  report(testInfo, {
    what: 'hub relay, throughput',
    product: summary(throughput.hub, '/s'),
    floor: summary(throughput.bare, '/s'),
    ratio: median(throughput.hub) / median(throughput.bare),
    aim: '>= 0.90',
  });
  const p99 = { hub: product.map((round) => round.p99), bare: floor.map((round) => round.p99) };
  const twoPlaces = (ms: number) => ms.toFixed(2);
  report(testInfo, {
    what: 'hub relay, p99 (floor / product)',
    product: summary(p99.hub, 'ms', twoPlaces),
    floor: summary(p99.bare, 'ms', twoPlaces),
    ratio: median(p99.bare) / median(p99.hub),
    aim: '>= 0.90',
  });
});

/** Starts a server, measures it and ends it. */
async function measureServer(which: 'hub' | 'bare', connect: (url: string) => Promise<RelayPair>): Promise<Figures> {
  const server = await startServer(which);
  try {
    // Once before, so that what is measured is compiled.
    await measure(await connect(server.url));
    return await measure(await connect(server.url));
  } finally {
    server.stop();
  }
}

async function measure(pair: RelayPair): Promise<Figures> {
  const start = performance.now();
  let left = SIGNALS;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await pair.send();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  const throughput = SIGNALS / ((performance.now() - start) / 1000);

  const latencies: number[] = [];
  for (let i = 0; i < SIGNALS; i += 1) {
    const sentAt = performance.now();
    await pair.send();
    latencies.push(performance.now() - sentAt);
  }
  pair.close();
  const p99 = latencies.toSorted((a, b) => a - b)[Math.floor(SIGNALS * 0.99)] ?? NaN;
  return { throughput, p99 };
}

function bundleServer(): Promise<unknown> {
  return build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'relay-server.ts'),
      outDir: join(CACHE, 'bench-relay'),
      target: 'node20',
      rolldownOptions: { external: ['bufferutil', 'utf-8-validate'] },
    },
  });
}

async function startServer(which: 'hub' | 'bare'): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, [SERVER, which], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), stop: () => void child.kill('SIGKILL') };
}
