import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';

/** What the page names before all else: the script that asks while the app is on its way, and the letters it is drawn in. */
function named(): Plugin {
  return {
    name: 'throughline:named',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }): HtmlTagDescriptor[] => {
        // While the app is worked on nothing is bundled: it comes as it is asked for.
        if (bundle === undefined) return [];
        const built = Object.values(bundle);
        const ahead = built.find(({ type, name }) => type === 'chunk' && name === 'ahead');
        const letters = built.find(({ fileName }) => /inter-latin-wght-normal.*\.woff2$/u.test(fileName));
        // Without them the first view comes late, and nothing else would say so.
        if (ahead === undefined)
          throw new Error('The page would ask nothing ahead: there is no chunk of the name "ahead".');
        if (letters === undefined)
          throw new Error(
            'The page would load no letters ahead: there is no inter-latin-wght-normal….woff2.',
          );
        const crossorigin = true;
        // A browser puts async scripts last, and this one has to be done before the app comes, which keeps the page busy.
        const first = { crossorigin, fetchpriority: 'high' };
        const shared = ahead.type === 'chunk' ? ahead.imports : [];
        return [
          {
            tag: 'script',
            attrs: { type: 'module', async: true, ...first, src: `/${ahead.fileName}` },
            injectTo: 'head-prepend',
          },
          ...shared.map(
            (file): HtmlTagDescriptor => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', ...first, href: `/${file}` },
              injectTo: 'head-prepend',
            }),
          ),
          {
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin,
              href: `/${letters.fileName}`,
            },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}

/** Beside every text what the server sends to a browser that unpacks it. */
function packed(): Plugin {
  return {
    name: 'throughline:packed',
    apply: 'build',
    writeBundle: async ({ dir = '.' }, bundle) => {
      const texts = Object.keys(bundle).filter((file) => /\.(?:js|css|html|svg)$/u.test(file));
      const pack = async (file: string): Promise<void> => {
        const whole = await readFile(join(dir, file));
        await writeFile(join(dir, `${file}.gz`), await promisify(gzip)(whole, { level: 9 }));
      };
      await Promise.all(texts.map(pack));
    },
  };
}

/** What the script that asks ahead shares with the app: one small file, which waits for no other. */
const ASKED_AHEAD =
  /[\\/]web[\\/]src[\\/](?:api[\\/](?:early|told-in)|shell[\\/]named-shop|state[\\/]view-state|texts[\\/]language)\.|preload-helper/u;

export default defineConfig({
  plugins: [react(), named(), packed()],
  // The workspace's packages are read from source, so that the app builds without building them first.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: { index: 'index.html', ahead: 'src/api/ahead.ts' },
      output: {
        codeSplitting: {
          // What the first view needs comes in a few files, not in ninety: libraries, which change less often, and the app's own.
          // The shared packages are left to be split by who uses what of them: half of the model is schemas.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'asking', tags: ['$initial'], test: ASKED_AHEAD, priority: 2 },
            {
              name: 'libraries',
              tags: ['$initial'],
              test: /[\\/]node_modules[\\/](?!zod[\\/])/u,
              priority: 1,
            },
            { name: 'first', tags: ['$initial'], test: /[\\/]web[\\/]src[\\/](?!main\.|api[\\/]ahead\.)/u },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4400' } },
});
