import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'vite';
import { CACHE } from '../support/paths.ts';
import { test } from '../support/test.ts';
import { pairOnBareRelay, pairOnHub, type RelayPair } from './relay-client.ts';
import { median, report } from './row.ts';

const ROUNDS = 7;
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
  const hub = await startServer('hub');
  const bare = await startServer('bare');
  const hubRounds: Figures[] = [];
  const bareRounds: Figures[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      // The first to go differs, so that neither always finds the computer warmer.
      const order = round % 2 === 0 ? ['hub', 'bare'] : ['bare', 'hub'];
      for (const which of order) {
        if (which === 'hub') hubRounds.push(await measure(await pairOnHub(hub.url)));
        else bareRounds.push(await measure(await pairOnBareRelay(bare.url)));
      }
    }
  } finally {
    hub.stop();
    bare.stop();
  }

  const throughput = [hubRounds, bareRounds].map((rounds) => median(rounds.map((figures) => figures.throughput)));
  const p99 = [hubRounds, bareRounds].map((rounds) => median(rounds.map((figures) => figures.p99)));
  const [hubThroughput = 0, bareThroughput = 1] = throughput;
  const [hubP99 = 1, bareP99 = 0] = p99;
  report(testInfo, {
    what: 'hub relay, throughput',
    product: `${hubThroughput.toFixed(0)}/s`,
    floor: `${bareThroughput.toFixed(0)}/s`,
    ratio: hubThroughput / bareThroughput,
    aim: '>= 0.90',
  });
  report(testInfo, {
    what: 'hub relay, p99 (floor / product)',
    product: `${hubP99.toFixed(2)} ms`,
    floor: `${bareP99.toFixed(2)} ms`,
    ratio: bareP99 / hubP99,
    aim: '>= 0.90',
  });
});

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
