import { defineConfig } from 'vitest/config';

/** Their tests leave nothing behind: a process that already has the modules takes the next file in a tenth of the time. */
const WEB = ['apps/web/src/**/*.test.{ts,tsx}'];
const PURE = ['packages/{model,decide,blueprint}/src/**/*.test.ts'];

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
        test: { name: 'web', include: WEB, isolate: false, setupFiles: ['tests/setup/english.ts'] },
      },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'all else',
          // The embedded engine binds one data folder per process: each file of tests needs a process of its own.
          isolate: true,
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...WEB, ...PURE, '**/node_modules/**'],
        },
      },
    ],
  },
});
