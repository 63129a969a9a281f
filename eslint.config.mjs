import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports between folders are held by .dependency-cruiser.cjs; globals by each folder's tsconfig. */
export default tseslint.config(
  { ignores: ['dist/', 'release/', 'node_modules/', 'test-results/', '.cache/', '**/*.cjs'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'signaling/basics/tsconfig.json',
          'signaling/protocol/tsconfig.json',
          'signaling/client/tsconfig.json',
          'signaling/tsconfig.json',
          'main/tsconfig.json',
          'renderer/tsconfig.json',
          'tests/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
    },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // Components say their return type by being components.
    files: ['**/*.tsx', '**/*.test.ts', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // Limits and waits go by a clock that nobody puts back. Certificates and TURN servers compare times of day, and a sleep shows in nothing else.
    files: ['signaling/**/*.ts', 'main/network/**/*.ts'],
    ignores: [
      '**/*.test.ts',
      'signaling/net/certificate.ts',
      'signaling/net/sleep-watch.ts',
      'signaling/server/turn-credentials.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'monotonicNow() of signaling/basics is never put back.' },
      ],
    },
  },
  {
    // What the layer table forbids and neither the type checker nor the import graph can see.
    files: ['renderer/ui/**/*.ts', 'renderer/ui/**/*.tsx'],
    rules: {
      'no-restricted-globals': ['error', 'RTCPeerConnection', 'WebSocket', 'fetch', 'localStorage', 'sessionStorage'],
      'no-restricted-properties': [
        'error',
        { object: 'navigator', property: 'mediaDevices', message: 'Devices belong to renderer/core/media.' },
        { object: 'window', property: 'earshot', message: 'The bridge belongs to renderer/platform.' },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' },
  },
);
