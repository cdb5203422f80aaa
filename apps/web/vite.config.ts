import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The workspace's packages are read from source, so that the app builds without building them first.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first view needs comes in a few files, not in ninety: libraries, which change less often, and the app's own.
          // The shared packages are left to be split by who uses what of them: half of the model is schemas.
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'libraries',
              tags: ['$initial'],
              test: /[\\/]node_modules[\\/](?!zod[\\/])/u,
              priority: 1,
            },
            { name: 'first', tags: ['$initial'], test: /[\\/]web[\\/]src[\\/](?!main\.tsx$)/u },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4400' } },
});
