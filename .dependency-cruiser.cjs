/** The layer table of ARCHITECTURE.md, as rules. scripts/check.mjs asserts that modules were really seen. */
const TEST = '\\.test\\.tsx?$';

/** Everything under `from` may import only what `allowed` lists (paths or package names), besides its own tests' needs. */
function only(name, from, allowed) {
  return {
    name,
    severity: 'error',
    from: { path: from, pathNot: TEST },
    to: { pathNot: allowed },
  };
}

/** Of the folders of `signaling/`, `from` may import only those listed. */
function between(name, from, folders) {
  return {
    name,
    severity: 'error',
    from: { path: from, pathNot: TEST },
    to: { path: '^signaling/', pathNot: `^signaling/(${folders.join('|')})/` },
  };
}

/** Of the folders of `signaling/lan/`, this one may import only itself, those listed, and files beside the folders. */
function withinLan(folder, others) {
  return {
    name: `lan-${folder}-keeps-to-itself`,
    severity: 'error',
    from: { path: `^signaling/lan/${folder}/`, pathNot: TEST },
    to: { path: '^signaling/lan/.+/', pathNot: `^signaling/lan/(${[folder, ...others].join('|')})/` },
  };
}

const pkg = (name) => `node_modules/${name}/`;

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { pathNot: TEST }, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { path: '^(signaling|main|renderer)/', pathNot: TEST },
      to: { path: ['^tests/', TEST] },
    },
    only('protocol-imports-valibot-only', '^signaling/protocol/', ['^signaling/protocol/', pkg('valibot')]),
    only('basics-import-nothing', '^signaling/basics/', ['^signaling/basics/']),
    only('client-is-neither-node-nor-dom', '^signaling/client/', [
      '^signaling/(client|protocol|basics)/',
      pkg('valibot'),
      pkg('socket.io-client'),
    ]),
    between('net-knows-neither-hub-nor-lan', '^signaling/net/', ['net', 'basics']),
    between('server-knows-no-lan', '^signaling/server/', ['server', 'net', 'protocol', 'basics']),
    between('lan-knows-no-server', '^signaling/lan/', ['lan', 'net', 'protocol', 'basics']),
    between('updates-know-no-hub', '^signaling/updates/', ['updates', 'net', 'protocol', 'basics']),
    between('headless-composes', '^signaling/headless/', [
      'headless',
      'server',
      'lan',
      'updates',
      'net',
      'protocol',
      'basics',
    ]),
    withinLan('mdns', []),
    withinLan('probing', []),
    withinLan('election', ['probing']),
    withinLan('serving', ['probing', 'election']),
    {
      name: 'hub-knows-no-electron-and-no-page',
      severity: 'error',
      from: { path: '^signaling/', pathNot: TEST },
      to: { path: ['^(main|renderer)/', pkg('electron'), pkg('react')] },
    },
    { name: 'main-does-not-import-renderer', severity: 'error', from: { path: '^main/' }, to: { path: '^renderer/' } },
    only('core-is-the-engine-alone', '^renderer/core/', [
      '^renderer/core/',
      '^signaling/(protocol|client|basics)/',
      pkg('valibot'),
      pkg('zustand'),
    ]),
    only('platform-fills-the-ports', '^renderer/platform/', [
      '^renderer/platform/',
      '^renderer/core/(ports|model|session-api|random-id|identity/keys)\\.ts$',
      '^main/bridge/',
      '^signaling/(protocol|client|basics)/',
      pkg('zustand'),
      pkg('socket.io-client'),
    ]),
    only('ui-sees-stores-and-commands-only', '^renderer/ui/', [
      '^renderer/ui/',
      '^renderer/core/(model|session-api|is-here|on-hold/can-hold|overlay/overlay-wish)\\.ts$',
      '^signaling/protocol/(child-windows|limits|check-report|recent-call|note|recognise|person-code|jpeg|look-alikes|language|plain-keys|shortcut-keys|status-text|control-input|screen-part)\\.ts$',
      pkg('react'),
      pkg('react-dom'),
      pkg('zustand'),
      pkg('@base-ui/react'),
      pkg('@fontsource-variable/inter'),
      pkg('lucide-react'),
      pkg('linkify-it'),
      pkg('qr'),
    ]),
    {
      name: 'electron-only-in-main',
      severity: 'error',
      from: { pathNot: ['^main/', '^tests/support/electron/'] },
      to: { path: pkg('electron') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tests/tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
