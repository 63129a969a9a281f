import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page of remote control's windows, which is in the desktop app alone. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../dist/control',
    emptyOutDir: true,
    target: 'es2023',
    // As the renderer's: the CSP has no data: for scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
