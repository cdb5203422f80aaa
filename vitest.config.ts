import { defineConfig } from 'vitest/config';

/** Its tests leave nothing behind: a process that already has the modules takes the next file in a tenth of the time. */
const SHARED = ['apps/web/src/**/*.test.{ts,tsx}'];

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node', 'module', 'default'] } },
  test: {
    setupFiles: ['tests/setup/seed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 240_000,
    projects: [
      {
        extends: true,
        test: { name: 'web', include: SHARED, isolate: false, setupFiles: ['tests/setup/english.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'all else',
          // The embedded engine binds one data folder per process: each file of tests needs a process of its own.
          isolate: true,
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...SHARED, '**/node_modules/**'],
        },
      },
    ],
  },
});
