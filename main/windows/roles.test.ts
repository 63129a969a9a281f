import { describe, expect, it } from 'vitest';
import { BRIDGE_CALLS } from '../bridge/contract.ts';
import { mayUse } from '../permission-rules.ts';
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

it.each([
  ['main', ['attachRing', 'answerRing']],
  ['ring', BRIDGE_CALLS.filter((call) => call !== 'attachRing' && call !== 'answerRing')],
] as const)('a %s window may make every call but %j', (role, forbidden) => {
  expect(BRIDGE_CALLS.filter((call) => !mayCall(role, call)).sort()).toEqual([...forbidden].sort());
});

it('no two roles share a page, a preload script or a storage, and only the main window has permissions', () => {
  const rules = Object.values(WINDOW_RULES);
  expect(new Set(rules.map(({ origin }) => origin)).size).toBe(rules.length);
  expect(new Set(rules.map(({ preload }) => preload)).size).toBe(rules.length);
  const permissions = ['media', 'display-capture', 'fullscreen', 'speaker-selection', 'clipboard-sanitized-write'];
  const given = (role: WindowRole) =>
    permissions.filter((permission) => mayUse(permission, `${WINDOW_RULES[role].origin}/`, true));
  expect(ROLES.filter((role) => given(role).length > 0)).toEqual(['main']);
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
