import { expect, it } from 'vitest';
import { argumentsAgain } from './restart.ts';

it('starts again with what the app was started with, shown, and without the link of that start', () => {
  const argv = [
    '/opt/Earshot/earshot',
    '--data',
    '/srv/ann',
    '--hidden',
    'earshot://join/x',
    '--policy',
    '/etc/p.json',
  ];
  expect(argumentsAgain(argv)).toEqual(['--data', '/srv/ann', '--policy', '/etc/p.json']);
});
