import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    // The CSP has no data: for scripts or styles, and small files cost nothing on a LAN.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What every page loads is two files, which come at the same time, rather than one for each set of late parts that
      // shares some of it. The libraries stay in a browser's cache while it is only the app that changes.
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'], priority: 1 },
            { name: 'index', tags: ['$initial'] },
          ],
        },
      },
    },
  },
});
