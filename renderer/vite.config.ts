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
  },
});
