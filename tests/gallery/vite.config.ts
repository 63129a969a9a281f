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
    },
  },
  // What the policy forbids must be seen to fail here.
  preview: { headers: SECURITY_HEADERS },
});
