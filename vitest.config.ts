import { defineConfig } from 'vitest/config';

/** Their tests leave nothing behind: a process that already has the modules takes the next file in a tenth of the time. */
const WEB = ['apps/web/src/**/*.test.{ts,tsx}'];
// One that works for half a minute begins among all else, which comes first: at the end everybody would wait for it.
const PURE = ['packages/{model,decide,blueprint,demo,tracker}/src/**/!(online-retail).test.ts'];

/** Each closes the store that it opened, which leaves the engine of the process to the next. */
const ENGINE = ['packages/{journey,ingest}/src/**/*.test.ts'];

/** Other packages as they are written. A process that takes many files reads each of theirs once. */
const FROM_SOURCE = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node', 'module', 'default'] } },
};

/** Other packages as they are compiled. */
const COMPILED = {
  globalSetup: ['scripts/compiled.mjs'],
  server: { deps: { external: [/\/(?:packages|apps)\/\w+\/dist\//u] } },
};

export default defineConfig({
  test: {
    setupFiles: ['tests/setup/seed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 240_000,
    projects: [
      {
        ...FROM_SOURCE,
        extends: true,
        test: { name: 'web', include: WEB, isolate: false, setupFiles: ['tests/setup/english.ts'] },
      },
      { ...FROM_SOURCE, extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { ...COMPILED, name: 'engine', include: ENGINE, isolate: false } },
      {
        extends: true,
        test: {
          ...COMPILED,
          name: 'all else',
          // A process has one data folder of the embedded engine open at a time, and many of these start servers, end
          // processes and leave timers behind: each file has a process of its own.
          isolate: true,
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...WEB, ...PURE, ...ENGINE, '**/node_modules/**'],
        },
      },
    ],
  },
});
