// Bundles what pages load by a <script>: one file each, without a module system.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Bundle by entry. */
const BUNDLES = { 'script.ts': 'throughline.js', 'pixel.ts': 'throughline-pixel.js' };

for (const [entry, file] of Object.entries(BUNDLES))
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      lib: {
        entry: here(`src/${entry}`),
        formats: ['iife'],
        name: 'throughlinePixel',
        fileName: () => file,
      },
      outDir: here('dist/browser'),
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
    },
  });
