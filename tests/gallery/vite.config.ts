import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { SECURITY_HEADERS } from '../../signaling/server/headers.ts';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: '../../renderer/public',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    // Not dist: that is what is shipped, and what other builds empty.
    outDir: '../../.cache/gallery',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index', 'ring-window', 'control-window'].map((name) => `${import.meta.dirname}/${name}.html`),
      // As the app's own build: what every page loads is two files. (What begins a page is no part of them, since it waits for the font.)
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'], priority: 1 },
            { name: 'shared', test: /[\\/]renderer[\\/]/, tags: ['$initial'] },
          ],
        },
      },
    },
  },
  // What the policy forbids must be seen to fail here. Browsers keep the files, as those of a hub: else each page asks again for
  // more than a hundred of them.
  preview: { headers: { ...SECURITY_HEADERS, 'Cache-Control': 'public, max-age=31536000, immutable' } },
});
