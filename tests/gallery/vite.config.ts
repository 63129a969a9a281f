import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The policy that the hub and the desktop app serve the renderer with: what it forbids must be seen to fail here. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'";

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
  },
  preview: { headers: { 'Content-Security-Policy': CSP } },
});
