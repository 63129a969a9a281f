import { describe, expect, it } from 'vitest';
import { CHILD_WINDOW_FEATURES } from '../../signaling/protocol/child-windows.ts';
import { BRIDGE_CALLS, type BridgeCall } from '../bridge/contract.ts';
import { mayUse } from '../permission-rules.ts';
import {
  CHILD_PREFERENCES,
  CHILD_RULES,
  childRoleOf,
  endsApp,
  mayCall,
  webPreferencesOf,
  WINDOW_RULES,
  type WindowRole,
} from './roles.ts';

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

const OF_RING: readonly BridgeCall[] = ['attachRing', 'answerRing'];
const OF_CONTROL: readonly BridgeCall[] = ['attachControl', 'answerControl', 'stopControl', 'tellKeyboard'];

it.each([
  ['main', [...OF_RING, ...OF_CONTROL]],
  ['ring', BRIDGE_CALLS.filter((call) => !OF_RING.includes(call))],
  ['control', BRIDGE_CALLS.filter((call) => !OF_CONTROL.includes(call))],
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

describe('childRoleOf', () => {
  it.each([
    ['about:blank', 'earshot-mini', 'mini'],
    ['about:blank', 'earshot-mini-sharing', 'mini'],
    ['about:blank', 'earshot-popout-1', 'popout'],
    ['about:blank', 'earshot-popout-8', 'popout'],
    ['about:blank', 'earshot-popout-9', null],
    ['about:blank', 'earshot-overlay-1', 'overlay'],
    ['about:blank', 'earshot-overlay-2', 'overlay'],
    ['about:blank', 'earshot-overlay', null],
    ['about:blank', 'earshot-popout-1 ', null],
    ['about:blank', 'constructor', null],
    ['about:blank', '', null],
    ['about:blank', '_blank', null],
    ['about:blank#x', 'earshot-mini', null],
    ['', 'earshot-mini', null],
    ['app://earshot/', 'earshot-mini', null],
    ['app://ring/', 'earshot-mini', null],
    ['https://example.org/', 'earshot-popout-1', null],
    ['javascript:alert(1)', 'earshot-mini', null],
  ])('%s named "%s" is for %s', (url, frameName, role) => {
    expect(childRoleOf({ url, frameName, features: CHILD_WINDOW_FEATURES })).toBe(role);
  });

  it.each(['', 'popup', `${CHILD_WINDOW_FEATURES},show=no`, 'nodeIntegration=yes'])(
    'a window that asks for "%s" is for nothing',
    (features) => {
      expect(childRoleOf({ url: 'about:blank', frameName: 'earshot-mini', features })).toBeNull();
    },
  );
});

it('child windows are sandboxed, have no Node, no preload script, and no permission but to fill the screen', () => {
  expect(CHILD_PREFERENCES).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  expect(Object.keys(CHILD_PREFERENCES).filter((option) => [...NEVER, 'preload'].includes(option))).toEqual([]);
  expect(Object.values(CHILD_RULES).flatMap(({ permissions }) => permissions)).toEqual(['fullscreen']);
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
