import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/lib/browser.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  // While one waits for an answer or for a page to settle, the other works.
  workers: 2,
  timeout: 120_000,
  // The first look may have to wait until the demo shop is made.
  expect: { timeout: 60_000 },
  globalSetup: './tests/e2e/global-setup.ts',
  retries: 0,
  outputDir: 'test-results',
  use: {
    headless: true,
    launchOptions: { executablePath: await findBrowser(), args: [...BROWSER_FLAGS] },
    trace: 'retain-on-failure',
  },
});
