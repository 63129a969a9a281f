import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learnHub } from '../lan/probing/probe.ts';
import { randomSecret } from '../server/testing/hub.ts';
import { connected, greet } from '../server/testing/raw-client.ts';
import { readHeadlessConfig } from './headless-config.ts';
import { runHeadless } from './headless.ts';

/** Runs a headless hub until `stop`; `url` resolves with what it printed. */
function run(argv: string[], env: NodeJS.ProcessEnv = {}) {
  const log: string[] = [];
  const output: string[] = [];
  const signals = new EventEmitter();
  const printed = once(signals, 'printed').then(([line]) => String(line));
  const exitCode = runHeadless({
    argv,
    env,
    staticRoot: null,
    print(line) {
      output.push(line);
      signals.emit('printed', line);
    },
    printError: (line) => log.push(line),
    stopped: once(signals, 'stop'),
  });
  return { printed, exitCode, log, output, stop: () => signals.emit('stop') };
}

describe('the headless hub', () => {
  it('prints its URL, serves, logs no names, and says goodbye when it is stopped', async () => {
    const hub = run(['--port', '0', '--turn', 'turn:relay.example', '--turn-secret', 's3cret']);
    const url = /^Earshot hub: (http:\/\/127\.0\.0\.1:\d+)$/.exec(await hub.printed)?.[1] ?? '';
    const ann = await greet(url, 'Ann of the hidden name');
    await ann.client.ask('join', { code: 'hidden-room', visit: ann.visit });
    hub.stop();
    expect(await ann.client.next('closing')).toEqual({ reason: 'shutdown' });
    expect(await hub.exitCode).toBe(0);
    expect(hub.log.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
      'greeted',
      'joined',
      'disconnected',
    ]);
    expect(hub.log.join()).not.toMatch(/hidden|s3cret/);
  });

  it('[GUEST-5] shows guests who is there, unless it is told that they see their room only', async () => {
    const listOf = async (env: NodeJS.ProcessEnv): Promise<unknown> => {
      const hub = run(['--port', '0'], env);
      const url = /http:\S+/.exec(await hub.printed)?.[0] ?? '';
      await greet(url, 'Ann');
      const client = await connected(url);
      const answer = await client.hello(randomSecret(), { client: 'browser' });
      hub.stop();
      await hub.exitCode;
      return answer;
    };
    expect(await listOf({})).toMatchObject({ data: { people: [{ name: 'Ann' }], peopleAccess: 'open' } });
    const closed = { data: { people: [], peopleAccess: 'closed' } };
    expect(await listOf({ EARSHOT_GUESTS_ROOM_ONLY: '1' })).toMatchObject(closed);
  });

  it('speaks https anywhere but on loopback, and has its part in the LAN there', async () => {
    const data = mkdtempSync(join(tmpdir(), 'earshot-hub-'));
    const hub = run(['--port', '0', '--host', '0.0.0.0', '--data', data, '--no-announce']);
    const url = /^Earshot hub: (https:\/\/\S+)$/.exec(await hub.printed)?.[1] ?? '';
    const found = await learnHub(`https://127.0.0.1:${new URL(url).port}`);
    expect(found).toMatchObject({ kind: 'hub', status: { kind: 'headless', state: { kind: 'serving' } } });
    expect(hub.output[1]).toContain(found.kind === 'hub' ? found.status.keyPin : '?');
    hub.stop();
    expect(await hub.exitCode).toBe(0);
    rmSync(data, { recursive: true });
  });

  it('serves without keeping its certificate where the folder cannot be written, and says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'earshot-hub-'));
    const data = join(folder, 'file');
    writeFileSync(data, '');
    const hub = run(['--port', '0', '--host', '0.0.0.0', '--data', data, '--no-announce']);
    expect(await hub.printed).toMatch(/^Earshot hub: https:/);
    expect(hub.log).toEqual([expect.stringMatching(/^Earshot hub: \S+file cannot be written \(.*(?:EEXIST|ENOTDIR)/)]);
    hub.stop();
    expect(await hub.exitCode).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('[UPDATE-1] serves a folder of releases, and says so when that is no folder', async () => {
    const updates = mkdtempSync(join(tmpdir(), 'earshot-updates-'));
    writeFileSync(join(updates, 'latest-linux.yml'), 'version: 9.9.9');
    const hub = run(['--port', '0', '--updates', updates]);
    const url = /http:\S+/.exec(await hub.printed)?.[0] ?? '';
    expect(await (await fetch(`${url}/updates/latest-linux.yml`)).text()).toBe('version: 9.9.9');
    hub.stop();
    expect(await hub.exitCode).toBe(0);
    const other = run(['--port', '0', '--updates', join(updates, 'none')]);
    expect(await other.exitCode).toBe(1);
    expect(other.log).toEqual([expect.stringMatching(/^Earshot hub: --updates needs a folder/)]);
    rmSync(updates, { recursive: true });
  });

  it('ends with 1 and one line when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const hub = run(['--port', String(port)]);
    expect(await hub.exitCode).toBe(1);
    expect(hub.log).toEqual([expect.stringMatching(/^Earshot hub: .*EADDRINUSE/)]);
    other.close();
  });

  it('ends with 2 and one line for a wrong configuration', async () => {
    const hub = run(['--port', 'many']);
    expect(await hub.exitCode).toBe(2);
    expect(hub.log).toEqual(['Earshot hub: --port must be a whole number']);
  });
});

describe('its configuration', () => {
  it('has defaults that call out to nobody', () => {
    expect(readHeadlessConfig([], {})).toMatchObject({
      ok: true,
      data: { port: 27474, host: '127.0.0.1', stun: [], turn: [], 'no-announce': false },
    });
  });

  it('comes from flags, else from the environment', () => {
    const env = {
      EARSHOT_PORT: '1',
      EARSHOT_HOST: 'env',
      EARSHOT_STUN: 'stun:a, stun:b',
      EARSHOT_MAX_CONNECTIONS: '9',
      EARSHOT_NAME: '',
      EARSHOT_NO_ANNOUNCE: '1',
    };
    const config = readHeadlessConfig(['--port', '2', '--name', 'meet', '--name', 'x:8443'], env);
    expect(config).toMatchObject({
      data: {
        port: 2,
        host: 'env',
        stun: ['stun:a', 'stun:b'],
        'max-connections': 9,
        'no-announce': true,
        name: ['meet', 'x:8443'],
      },
    });
  });

  it.each([
    [['--port', '65536'], '--port must be at most 65535'],
    [['--stun', 'http://x'], '--stun must look like stun:HOST[:PORT]'],
    [['--stun', 'stun:'], '--stun must look like stun:HOST[:PORT]'],
    [['--turn', 'turn: x', '--turn-secret', 's'], '--turn must look like turn:HOST[:PORT]'],
    [Array.from({ length: 9 }, () => '--stun=stun:x'), '--stun can be given 8 times at most'],
    [['--no-announce=1'], expect.stringMatching(/no-announce/) as unknown],
    [['--turn', 'turn:x'], 'turn and turn-secret go together'],
    [['--cert', 'x'], 'cert and key go together'],
    [['--max-connections', '0'], '--max-connections must be at least 1'],
  ])('refuses %j', (argv, message) => {
    expect(readHeadlessConfig(argv, {})).toMatchObject({ ok: false, message });
  });

  it.each([[['--nonsense']], [['stray']], [['--port']]])('refuses %j in one line', (argv) => {
    expect(readHeadlessConfig(argv, {})).toMatchObject({
      ok: false,
      message: expect.not.stringContaining('\n') as unknown,
    });
  });
});
