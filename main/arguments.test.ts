import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';

describe('parseArguments', () => {
  it('has defaults', () => {
    expect(parseArguments([], {})).toEqual({
      ok: true,
      data: {
        hub: null,
        trustedHubs: [],
        port: 27_474,
        discovery: true,
        hidden: false,
        dataDir: null,
        policyFile: null,
      },
    });
  });

  it('reads its flags among those of Chromium', () => {
    const argv = ['--no-sandbox', '--port', '0', '--hub=10.0.0.5', '.', '--data', '/tmp/x', '--hidden', '--inspect=0'];
    expect(parseArguments(argv, {})).toEqual({
      ok: true,
      data: {
        hub: 'https://10.0.0.5:27474',
        trustedHubs: [],
        port: 0,
        discovery: true,
        hidden: true,
        dataDir: '/tmp/x',
        policyFile: null,
      },
    });
  });

  it('takes the hub from the environment unless a flag names one', () => {
    const env = { EARSHOT_HUB: '10.0.0.9:1' };
    expect(parseArguments([], env)).toMatchObject({ data: { hub: 'https://10.0.0.9:1' } });
    expect(parseArguments(['--hub', '10.0.0.5:2'], env)).toMatchObject({ data: { hub: 'https://10.0.0.5:2' } });
    expect(parseArguments([], { EARSHOT_HUB: '' })).toMatchObject({ data: { hub: null } });
  });

  it('takes trusted hubs from flags and from the environment, and nothing that is no key', () => {
    const [first, second, third] = ['A', 'B', 'C'].map((letter) => `${letter.repeat(43)}=`);
    const argv = [`--trusted-hub=${first}`, '--trusted-hub', `${second}`];
    expect(parseArguments(argv, { EARSHOT_TRUSTED_HUBS: ` ${third} ,` })).toMatchObject({
      data: { trustedHubs: [first, second, third] },
    });
    expect(parseArguments([], { EARSHOT_TRUSTED_HUBS: '' })).toMatchObject({ data: { trustedHubs: [] } });
    expect(parseArguments([], { EARSHOT_TRUSTED_HUBS: '10.0.0.5' }).ok).toBe(false);
    expect(parseArguments(['--trusted-hub'], {}).ok).toBe(false);
  });

  it('turns discovery off by flag or by environment', () => {
    expect(parseArguments(['--no-discovery', '--port', '0'], {})).toMatchObject({
      data: { discovery: false, port: 0 },
    });
    expect(parseArguments([], { EARSHOT_NO_DISCOVERY: '1' })).toMatchObject({ data: { discovery: false } });
    expect(parseArguments([], { EARSHOT_NO_DISCOVERY: '' })).toMatchObject({ data: { discovery: true } });
  });

  it.each([
    [['--port', '70000']],
    [['--port']],
    [['--port', '-1']],
    [['--hub', 'ftp://x']],
    [['--hub']],
    [['--data']],
    [['--policy']],
  ])('refuses %j', (argv) => {
    expect(parseArguments(argv, {}).ok).toBe(false);
  });
});
