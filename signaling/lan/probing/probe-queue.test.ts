import { beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock, seededRandom } from '../testing/simulated-clock.ts';
import { ProbeQueue } from './probe-queue.ts';

const PROBE_MS = 1_500;

let clock: SimulatedClock;
let candidates: ProbeQueue;
/** Keys in the order in which they were probed. */
let probes: string[];
let running: number;
let mostRunning: number;
/** Key, host and hops of each hub that was probed. */
let results: [string, string, number][];

beforeEach(() => {
  clock = new SimulatedClock();
  probes = [];
  running = 0;
  mostRunning = 0;
  results = [];
  candidates = new ProbeQueue({
    clock,
    random: seededRandom(1),
    probe: ({ keyPin }) => {
      probes.push(keyPin);
      mostRunning = Math.max(mostRunning, (running += 1));
      return new Promise((resolve) =>
        clock.after(PROBE_MS, () => {
          running -= 1;
          resolve({ kind: 'timed-out' });
        }),
      );
    },
    onProbed: ({ keyPin, url }, hops) => results.push([keyPin, new URL(url).hostname, hops]),
  });
});

function add(keyPin: string, host: string, isUrgent = false): void {
  candidates.add({ places: [{ url: `https://${host}:1`, keyPin }], hops: 1, isUrgent });
}

describe('ProbeQueue', () => {
  it('probes a hub and says what came of it', async () => {
    add('a', '10.0.0.1');
    await clock.run(PROBE_MS);
    expect(results).toEqual([['a', '10.0.0.1', 1]]);
  });

  it('[LAN-6] probes eight at once', async () => {
    for (let count = 0; count < 40; count += 1) add(String(count), `10.0.0.${count}`);
    await clock.run(20_000);
    expect(mostRunning).toBe(8);
    expect(new Set(probes).size).toBe(40);
  });

  it('[LAN-6] probes one hub every 2 s, however often it is named', async () => {
    for (let count = 0; count < 100; count += 1) {
      add('a', '10.0.0.1');
      await clock.run(100);
    }
    expect(probes.length).toBeGreaterThanOrEqual(5);
    expect(probes.length).toBeLessThanOrEqual(6);
  });

  it('[LAN-6] probes urgent ones first', async () => {
    for (let count = 0; count < 8; count += 1) add(`busy ${count}`, `10.0.1.${count}`);
    for (let count = 0; count < 40; count += 1) add(String(count), `10.0.0.${count}`);
    add('urgent', '10.0.2.1', true);
    await clock.run(PROBE_MS + 1);
    expect(probes[8]).toBe('urgent');
  });

  it('[LAN-6] drops of 64 that wait one at the address that has most', async () => {
    for (let host = 0; host < 8; host += 1) add(`busy ${host}`, `10.0.1.${host}`);
    for (let host = 0; host < 61; host += 1) add(`single ${host}`, `10.0.0.${host}`);
    for (let count = 0; count < 4; count += 1) add(`crowd ${count}`, '10.0.2.1');
    await clock.run(30_000);
    expect(probes.filter((key) => key.startsWith('single'))).toHaveLength(61);
    expect(probes.filter((key) => key.startsWith('crowd'))).toHaveLength(3);
  });

  it('[LAN-6] probes a hub soon under a steady flood from one other address', async () => {
    let count = 0;
    const flood = (): void => {
      for (let n = 0; n < 20; n += 1) add(`bogus ${(count += 1)}`, '10.0.0.9');
      clock.after(20, flood);
    };
    flood();
    await clock.run(10_000);
    add('real', '10.0.0.1');
    await clock.until(() => probes.includes('real'), 2 * PROBE_MS);
  });

  it('[LAN-6] probes a hub although another host announces its key again and again', async () => {
    const flood = (): void => {
      add('a', '10.0.0.9');
      clock.after(20, flood);
    };
    flood();
    await clock.run(10_000);
    add('a', '10.0.0.1', true);
    await clock.run(2 * PROBE_MS);
    expect(results).toContainEqual(['a', '10.0.0.1', 1]);
  });

  it('[LAN-6] counts made-up places to whoever names them', async () => {
    for (let host = 0; host < 8; host += 1) add(`busy ${host}`, `10.0.1.${host}`);
    const place = (n: number) => ({ url: `https://[fd00::${n}]:1`, keyPin: `bogus ${n}` });
    for (let n = 1; n < 100; n += 1) candidates.add({ from: 'fe80::9', places: [place(n)], hops: 0, isUrgent: false });
    await clock.run(30_000);
    expect(probes.filter((key) => key.startsWith('bogus'))).toHaveLength(4);
  });

  it('[LAN-6] many urgent ones that do not answer do not hold up an announced one', async () => {
    for (let count = 0; count < 16; count += 1) add(`gone ${count}`, `10.0.0.${count}`, true);
    add('here', '10.0.1.1');
    await clock.run(1);
    expect(probes.filter((key) => key.startsWith('gone'))).toHaveLength(4);
    expect(probes).toContain('here');
    await clock.run(4 * PROBE_MS);
    expect(new Set(probes).size).toBe(17);
  });

  it('[LAN-6] keeps an urgent one when others are announced at its address', async () => {
    for (let count = 0; count < 8; count += 1) add(`busy ${count}`, `10.0.1.${count}`);
    add('urgent', '10.0.0.1', true);
    for (let count = 0; count < 100; count += 1) add(`bogus ${count}`, '10.0.0.1');
    await clock.run(PROBE_MS + 1);
    expect(probes[8]).toBe('urgent');
  });

  it('forgets those that wait', async () => {
    for (let count = 0; count < 20; count += 1) add(String(count), `10.0.0.${count}`);
    candidates.clear();
    await clock.run(10_000);
    expect(probes).toHaveLength(8);
  });
});
