import { describe, expect, it } from 'vitest';
import { BRIDGE_CALLS } from '../bridge/contract.ts';
import { endsApp, mayCall, webPreferencesOf, WINDOW_RULES, type WindowRole } from './roles.ts';

const ROLES = Object.keys(WINDOW_RULES) as WindowRole[];

/** Switches of Electron's that take protection away, or open a page to more than its own origin; none is to be set, not even to its default. */
const NEVER = [
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'nativeWindowOpen',
  'navigateOnDragDrop',
  'additionalArguments',
  'plugins',
  'partition',
];

it.each(ROLES)('the page of a %s window is sandboxed, apart from its preload script, and has no Node', (role) => {
  expect(webPreferencesOf(role, '/app')).toMatchObject({
    preload: `/app/${WINDOW_RULES[role].preload}`,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
  expect(Object.keys(webPreferencesOf(role, '/app')).filter((option) => NEVER.includes(option))).toEqual([]);
});

it('the main window may make every call', () => {
  expect(BRIDGE_CALLS.filter((call) => !mayCall('main', call))).toEqual([]);
});

describe('endsApp', () => {
  const [main, overlay] = [{ keepsAppOpen: true }, { keepsAppOpen: false }];

  it.each([
    [[], true],
    [[main], false],
    [[overlay], true],
    [[overlay, main], false],
  ])('with %j left: %s', (left, ends) => {
    expect(endsApp(left)).toBe(ends);
  });
});
