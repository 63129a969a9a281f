import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The font's licence comes with the font, as it asks. */
const fontLicence: Plugin = {
  name: 'font-licence',
  generateBundle() {
    const file = createRequire(import.meta.url).resolve('@fontsource-variable/inter/LICENSE');
    this.emitFile({ type: 'asset', name: 'inter-license.txt', source: readFileSync(file) });
  },
};

/** Browsers that know this attribute paint nothing before the script has run, which puts the chosen theme on the page. */
const paintsAfterStart: Plugin = {
  name: 'paints-after-start',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), paintsAfterStart, fontLicence],
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
